// axis: a map of futures, out of which each task takes its own at the end
package CancelWithoutEffect.bad;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** Follows the prices of shares, until it is told to stop. */
public final class KeptByName {
  private final Map<String, Future<?>> followed = new ConcurrentHashMap<>();
  private final Executor executor;

  public KeptByName(Executor executor) {
    this.executor = executor;
  }

  /** Where prices come from. */
  public interface Source {
    double next(String share) throws InterruptedException;
  }

  public void follow(String share, Source source) {
    Follower follower = new Follower(share, source);
    followed.put(share, start(follower));
  }

  private Future<?> start(Follower follower) {
    return CompletableFuture.runAsync(follower::follow, executor);
  }

  public boolean forget(String share) {
    Future<?> future = followed.remove(share);
    return future != null && future.cancel(true); // expect: CancelWithoutEffect
  }

  private final class Follower {
    private final String share;
    private final Source source;

    Follower(String share, Source source) {
      this.share = share;
      this.source = source;
    }

    void follow() {
      try {
        while (source.next(share) > 0) {
          Thread.sleep(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        followed.remove(share);
      }
    }
  }
}
