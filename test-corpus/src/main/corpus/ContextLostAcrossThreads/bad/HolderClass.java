// axis: two classes, set and read by way of a holder
// shape: a holder of the current tenant with static methods
package ContextLostAcrossThreads.bad;

import java.util.concurrent.CompletableFuture;

/** Works for tenants. */
public final class HolderClass {
  private HolderClass() {}

  static CompletableFuture<Void> handle(String tenant) {
    Tenants.enter(tenant);
    try {
      return CompletableFuture.runAsync(() -> System.out.println(Tenants.current())); // expect strict: ContextLostAcrossThreads
    } finally {
      Tenants.leave();
    }
  }

  /** The tenant of the running thread. */
  static final class Tenants {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Tenants() {}

    static void enter(String tenant) {
      CURRENT.set(tenant);
    }

    static String current() {
      return CURRENT.get();
    }

    static void leave() {
      CURRENT.remove();
    }
  }
}
