// trap: T5 returned in an Optional
package ExecutorNeverShutDown.good;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool, if the configuration wants one. */
public final class MaybePool {
  private MaybePool() {}

  public static Optional<ExecutorService> configured(int threads) {
    if (threads <= 0) {
      return Optional.empty();
    }
    return Optional.of(Executors.newFixedThreadPool(threads)); // defence
  }
}
