// axis: helper in another class sets it
package ThreadLocalNotRemoved.bad;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Who the thread works for. */
public final class SecurityScope {
  private static final ThreadLocal<String> PRINCIPAL = new InheritableThreadLocal<>();

  private SecurityScope() {}

  static void enter(String principal) {
    PRINCIPAL.set(principal); // expect: ThreadLocalNotRemoved
  }

  static String principal() {
    return PRINCIPAL.get();
  }

  static void leave() {
    PRINCIPAL.remove();
  }
}

final class Reports {
  private Reports() {}

  static CompletableFuture<String> render(String principal, Supplier<String> template) {
    return CompletableFuture.supplyAsync(
        () -> {
          SecurityScope.enter(principal);
          String page = template.get();
          SecurityScope.leave();
          return page;
        });
  }
}
