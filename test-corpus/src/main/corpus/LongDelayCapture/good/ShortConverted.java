// trap: T12 many units that are a short time, and a delay that only holds for another task
package LongDelayCapture.good;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits not long, said in other units. */
public final class ShortConverted {
  private static final Duration SOON = Duration.ofSeconds(90);

  private ShortConverted() {}

  static void remind(ScheduledExecutorService scheduler, List<String> rows) {
    Runnable task = () -> System.out.println(rows);
    scheduler.schedule(task, SOON.toMillis(), TimeUnit.MILLISECONDS); // defence
    scheduler.schedule(task, TimeUnit.MINUTES.toNanos(5), TimeUnit.NANOSECONDS); // defence
    scheduler.schedule(task, Duration.ofMillis(72_000).toSeconds(), TimeUnit.SECONDS);
  }

  static void remindLater(Executor executor, List<String> rows) {
    Executor soon = CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS, executor);
    Executor late = CompletableFuture.delayedExecutor(30, TimeUnit.HOURS, executor);
    int count = rows.size();
    soon.execute(() -> System.out.println(rows)); // defence
    late.execute(() -> System.out.println(count));
    CompletableFuture.runAsync(() -> System.out.println(rows), executor);
  }
}
