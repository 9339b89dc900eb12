// axis: helper, it stops the pool, and its caller closes the file
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A protocol that is written in the background. */
public final class StopInHelper implements AutoCloseable {
  private final ExecutorService pen = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  private final Writer paper;

  public StopInHelper(Writer paper) {
    this.paper = paper;
  }

  public void note(String line) {
    pen.submit(
        () -> {
          paper.write(line);
          return line;
        });
  }

  private void stopWriting() {
    pen.shutdown(); // expect strict: ShutdownWithoutAwait
  }

  @Override
  public void close() throws IOException {
    stopWriting();
    paper.close();
  }
}
