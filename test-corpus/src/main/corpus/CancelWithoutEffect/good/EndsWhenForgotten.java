// trap: T9 a map of futures, in which the work looks whether it is to go on
package CancelWithoutEffect.good;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/** Follows the prices of shares, until it is told to stop. */
public final class EndsWhenForgotten {
  private final Map<String, Future<?>> followed = new ConcurrentHashMap<>();
  private final Executor executor;

  public EndsWhenForgotten(Executor executor) {
    this.executor = executor;
  }

  public void follow(String share, ToDoubleFunction<String> source) {
    followed.put(share, CompletableFuture.runAsync(() -> run(share, source), executor));
  }

  public boolean forget(String share) {
    Future<?> future = followed.remove(share);
    return future != null && future.cancel(true);
  }

  private void run(String share, ToDoubleFunction<String> source) {
    try {
      do {
        Thread.sleep(100);
        source.applyAsDouble(share);
      } while (followed.containsKey(share)); // defence
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
