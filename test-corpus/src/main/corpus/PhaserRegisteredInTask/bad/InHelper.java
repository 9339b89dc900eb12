// axis: a helper that the task calls registers
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Loads shards. */
public final class InHelper {
  private final Phaser loaded = new Phaser(1);

  private void begin() {
    loaded.register(); // expect: PhaserRegisteredInTask
  }

  private void end() {
    loaded.arriveAndDeregister();
  }

  public void load(Executor executor, List<Runnable> shards) {
    for (Runnable shard : shards) {
      executor.execute(
          () -> {
            begin();
            try {
              shard.run();
            } finally {
              end();
            }
          });
    }
    loaded.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
