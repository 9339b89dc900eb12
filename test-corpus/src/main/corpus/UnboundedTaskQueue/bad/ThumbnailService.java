// axis: no loop in view, strict only
package UnboundedTaskQueue.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Makes thumbnails for requests. */
public final class ThumbnailService implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
  private final UnaryOperator<byte[]> scale;

  public ThumbnailService(UnaryOperator<byte[]> scale) {
    this.scale = scale;
  }

  public CompletableFuture<byte[]> thumbnail(byte[] image) {
    return CompletableFuture.supplyAsync(() -> scale.apply(image), pool);
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
