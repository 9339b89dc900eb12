// axis: early return
package ExecutorLeakedOnException.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Renders the pictures of a folder. */
public final class ThumbnailFolder {
  private final Consumer<String> renderer;

  public ThumbnailFolder(Consumer<String> renderer) {
    this.renderer = renderer;
  }

  public int render(List<String> names) {
    ExecutorService painters = Executors.newFixedThreadPool(4); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
    int started = 0;
    for (String name : names) {
      if (name.isEmpty()) {
        return -1;
      }
      painters.execute(() -> renderer.accept(name));
      started++;
    }
    painters.shutdown();
    return started;
  }
}
