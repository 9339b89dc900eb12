// trap: T14 the phaser is ended by force
package PhaserPartyMismatch.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Workers that meet after every step until somebody ends the meetings. */
public final class StoppedByForce implements AutoCloseable {
  private final Phaser meetings = new Phaser(3);

  public StoppedByForce(Executor executor, Runnable step) {
    executor.execute(() -> work(step));
    executor.execute(() -> work(step));
  }

  private void work(Runnable step) {
    while (!meetings.isTerminated()) {
      step.run();
      meetings.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
    }
  }

  @Override
  public void close() {
    meetings.forceTermination(); // defence
  }
}
