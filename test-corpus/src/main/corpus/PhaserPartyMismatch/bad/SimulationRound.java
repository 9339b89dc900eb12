// axis: local, constants
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Runs one round of a simulation with two actors; a third was never written. */
public final class SimulationRound {
  public void run(Executor executor, Runnable predator, Runnable prey) {
    Phaser round = new Phaser(3); // expect: PhaserPartyMismatch
    executor.execute(
        () -> {
          try {
            predator.run();
          } finally {
            round.arriveAndDeregister();
          }
        });
    executor.execute(
        () -> {
          try {
            prey.run();
          } finally {
            round.arriveAndDeregister();
          }
        });
    round.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
