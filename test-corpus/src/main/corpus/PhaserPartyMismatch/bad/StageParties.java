// axis: elements of an enum, the starter arrives too
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;

/** Runs every stage. */
final class StageParties {
  enum Stage { READ, PARSE, WRITE }

  void run(Executor executor, Consumer<Stage> job) {
    Phaser phaser = new Phaser(Stage.values().length); // expect: PhaserPartyMismatch
    for (Stage stage : Stage.values()) {
      executor.execute(() -> {
        try {
          job.accept(stage);
        } finally {
          phaser.arrive();
        }
      });
    }
    phaser.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
