// trap: T5 each pool of a public factory has an owner
package ExecutorNeverShutDown.good.PoolsForOthers;

import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Takes a pool where it is given none, and shuts down what it took. */
public final class Owners implements AutoCloseable {
  private final PoolsForOthers pools = new PoolsForOthers(1000);
  private final ExecutorService own;
  private final ExecutorService readers = pools.pool(2, PoolsForOthers::daemon);

  public Owners(ExecutorService given) {
    own = givenOrNew(given);
  }

  /** Who calls it cannot tell whether there is anything to shut down, and so cannot we. */
  public static ExecutorService givenOrNew(ExecutorService given) {
    return given != null ? given : PoolsForOthers.newPool(1, Thread::new); // defence
  }

  public static ExecutorService forOthers() {
    return PoolsForOthers.newPool(8, Thread::new); // defence
  }

  public static Optional<ExecutorService> maybe(boolean wanted) {
    return wanted ? Optional.of(forOthers()) : Optional.empty(); // defence
  }

  public void read(Runnable chunk) {
    own.execute(chunk);
    readers.execute(chunk);
  }

  @Override
  public void close() {
    readers.shutdown(); // defence
  }
}
