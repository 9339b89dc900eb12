// axis: the old one is given a last task, and then replaced
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes a log, each day's with a thread of its own. */
public final class LastTask implements AutoCloseable {
  private ExecutorService writer;

  public synchronized void open() {
    writer = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  }

  public synchronized void roll(Runnable closeFile) {
    writer.execute(closeFile);
    writer = Executors.newSingleThreadExecutor(); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
  }

  public synchronized void write(Runnable line) {
    writer.execute(line);
  }

  @Override
  public synchronized void close() {
    writer.shutdown();
  }
}
