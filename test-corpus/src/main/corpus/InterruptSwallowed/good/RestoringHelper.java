// trap: T9 restored in a helper
package InterruptSwallowed.good;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Lets callers in once the migration is over. */
public final class RestoringHelper {
  private final CountDownLatch migrated;
  private final Consumer<String> log;

  public RestoringHelper(CountDownLatch migrated, Consumer<String> log) {
    this.migrated = migrated;
    this.log = log;
  }

  public void enter() {
    try {
      migrated.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      interrupted("waiting for the migration"); // defence
    }
  }

  private void interrupted(String where) {
    log.accept("interrupted while " + where);
    Thread.currentThread().interrupt();
  }
}
