// axis: the starter registers itself, and only itself
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Copies all files. */
public final class StarterRegisters {
  private StarterRegisters() {}

  public static void copy(Executor executor, List<Runnable> files) {
    Phaser copied = new Phaser();
    copied.register();
    for (Runnable file : files) {
      executor.execute(
          () -> {
            copied.register(); // expect: PhaserRegisteredInTask
            try {
              file.run();
            } finally {
              copied.arriveAndDeregister();
            }
          });
    }
    copied.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
    copied.arriveAndDeregister();
  }
}
