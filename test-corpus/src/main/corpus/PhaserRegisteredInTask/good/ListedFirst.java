// trap: the tasks that register others are waited for before the phase
package PhaserRegisteredInTask.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.function.Function;

/** Copies folders, a task for each file, once all folders are listed. */
public final class ListedFirst {
  private final ExecutorService pool;
  private final Function<String, List<Runnable>> files;

  public ListedFirst(ExecutorService pool, Function<String, List<Runnable>> files) {
    this.pool = pool;
    this.files = files;
  }

  public void copy(List<String> folders) throws InterruptedException {
    Phaser copied = new Phaser(1);
    List<Callable<Void>> lists = new ArrayList<>();
    for (String folder : folders) {
      lists.add(
          () -> {
            list(folder, copied);
            return null;
          });
    }
    pool.invokeAll(lists); // expect strict: UnboundedWait // defence
    copied.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private void list(String folder, Phaser copied) {
    List<Runnable> found = files.apply(folder);
    copied.bulkRegister(found.size());
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
