// axis: close() leaves by a finally block, after something before the shutdown threw
package ExecutorLeakedOnException.bad;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes a log in the background. */
public final class ReplayLog implements AutoCloseable {
  private final ExecutorService writing = Executors.newSingleThreadExecutor(); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
  private final Writer log;
  private boolean open = true;

  public ReplayLog(Writer log) {
    this.log = log;
  }

  public void append(Runnable record) {
    writing.execute(record);
  }

  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    try {
      log.write("end");
      writing.shutdown();
    } finally {
      open = false;
      log.close();
    }
  }
}
