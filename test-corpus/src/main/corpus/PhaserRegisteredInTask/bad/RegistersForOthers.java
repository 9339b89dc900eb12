// axis: a task that nobody registered registers those it starts
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.function.Function;

/** Copies folders, a task for each file. */
public final class RegistersForOthers {
  private final ExecutorService pool;
  private final Function<String, List<Runnable>> files;

  public RegistersForOthers(ExecutorService pool, Function<String, List<Runnable>> files) {
    this.pool = pool;
    this.files = files;
  }

  public void copy(List<String> folders) {
    Phaser copied = new Phaser(1);
    folders.forEach(folder -> pool.execute(() -> list(folder, copied)));
    copied.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private void list(String folder, Phaser copied) {
    List<Runnable> found = files.apply(folder);
    copied.bulkRegister(found.size()); // expect: PhaserRegisteredInTask
    for (Runnable file : found) {
      pool.execute(
          () -> {
            try {
              file.run();
            } finally {
              copied.arriveAndDeregister();
            }
          });
    }
  }
}
