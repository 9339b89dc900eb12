// axis: a private method submits, called after the shutdown only
package SubmitAfterShutdown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Buffers lines, and writes them in the background. */
public final class FlushHelper implements AutoCloseable {
  private final ExecutorService writer = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  private final Runnable flush;

  public FlushHelper(Runnable flush) {
    this.flush = flush;
  }

  public void write(Runnable line) {
    writer.execute(line);
  }

  private void flushLater() {
    writer.execute(flush); // expect: SubmitAfterShutdown
  }

  @Override
  public void close() {
    writer.shutdown();
    flushLater();
  }
}
