// axis: local
package ExecutorPerCall.bad;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Renders a folder of pictures; every batch leaves four idle threads behind. */
public final class ThumbnailBatch {
  private final Function<Path, byte[]> renderer;

  public ThumbnailBatch(Function<Path, byte[]> renderer) {
    this.renderer = renderer;
  }

  public List<byte[]> render(List<Path> pictures) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    List<Future<byte[]>> pending = new ArrayList<>();
    for (Path picture : pictures) {
      pending.add(pool.submit(() -> renderer.apply(picture)));
    }
    List<byte[]> thumbnails = new ArrayList<>();
    for (Future<byte[]> each : pending) {
      thumbnails.add(each.get()); // expect strict: UnboundedWait
    }
    return thumbnails;
  }
}
