// trap: near miss, every party arrives once in every phase
package PhaserPartyMismatch.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Iterates in step, until all have done their rounds. */
public final class ManyPhases {
  public void iterate(Executor executor, Runnable step, int workers, int rounds) {
    Phaser phases = new Phaser(workers);
    for (int i = 0; i < workers; i++) {
      executor.execute(
          () -> {
            try {
              for (int round = 0; round < rounds; round++) {
                step.run();
                phases.arriveAndAwaitAdvance(); // expect strict: UnboundedWait // defence
              }
            } finally {
              phases.arriveAndDeregister();
            }
          });
    }
  }
}
