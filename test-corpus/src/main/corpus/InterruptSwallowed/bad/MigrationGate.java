// axis: local, logged and forgotten
package InterruptSwallowed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Lets callers in once the migration is over. */
public final class MigrationGate {
  private final CountDownLatch migrated;
  private final Consumer<String> log;

  public MigrationGate(CountDownLatch migrated, Consumer<String> log) {
    this.migrated = migrated;
    this.log = log;
  }

  public void enter() {
    try {
      migrated.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      log.accept("interrupted while waiting for the migration");
    }
  }
}
