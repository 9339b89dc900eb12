// trap: T6 closed by try-with-resources
// release: 21
package ExecutorNeverShutDown.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Renders pictures on a pool that is closed at the end of the block. */
public final class TryWithResources {
  public void render(List<Runnable> pictures) {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) { // expect strict: UnboundedTaskQueue // defence
      pictures.forEach(pool::execute);
    }
  }
}
