// trap: T1 given or made, with a flag that guards the shutdown
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Resolves host names on the given pool, or on one of its own. */
public final class OwnsFlag implements AutoCloseable {
  private final ExecutorService lookups;
  private final boolean ownsExecutor;

  public OwnsFlag(ExecutorService given) {
    this.lookups = given != null ? given : Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
    this.ownsExecutor = given == null;
  }

  public void resolve(Runnable lookup) {
    lookups.execute(lookup);
  }

  @Override
  public void close() {
    if (ownsExecutor) {
      lookups.shutdown(); // defence
    }
  }
}
