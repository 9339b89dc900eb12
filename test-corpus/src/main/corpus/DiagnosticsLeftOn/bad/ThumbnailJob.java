// axis: lambda on a pool, in a finally block
package DiagnosticsLeftOn.bad;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Makes thumbnails. */
public final class ThumbnailJob {
  private final ExecutorService pool;

  ThumbnailJob(ExecutorService pool) {
    this.pool = pool;
  }

  void submit(Path picture, Consumer<Path> scaler) {
    pool.execute(
        () -> {
          try {
            scaler.accept(picture);
          } finally {
            System.gc(); // expect: DiagnosticsLeftOn
          }
        });
  }
}
