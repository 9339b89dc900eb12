// trap: near miss, two and two
package PhaserPartyMismatch.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Runs one round of a simulation with two actors. */
public final class SimulationRound {
  public void run(Executor executor, Runnable predator, Runnable prey) {
    Phaser round = new Phaser(2); // defence
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
