// axis: an executor that hands on later, in a local, a field and inline
package LongDelayCapture.bad;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Forgets what it was given, hours later. */
public final class DelayedExecutor {
  private static final Executor TOMORROW = CompletableFuture.delayedExecutor(1, TimeUnit.DAYS);

  private DelayedExecutor() {}

  static void inline(List<String> rows) {
    CompletableFuture.runAsync( // expect strict: LongDelayCapture
        () -> System.out.println(rows), CompletableFuture.delayedExecutor(2, TimeUnit.HOURS));
  }

  static void local(Executor executor, StringBuilder text) {
    Executor late = CompletableFuture.delayedExecutor(90, TimeUnit.MINUTES, executor);
    late.execute(() -> System.out.println(text)); // expect strict: LongDelayCapture
  }

  static void field(byte[] body) {
    CompletableFuture.supplyAsync(() -> body.length, TOMORROW) // expect strict: LongDelayCapture
        .thenAccept(System.out::println);
  }
}
