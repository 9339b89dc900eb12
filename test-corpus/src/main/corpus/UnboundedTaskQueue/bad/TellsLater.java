// axis: the loop tells its helper to hand the task over
package UnboundedTaskQueue.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Tells a listener of what has been written. */
public final class TellsLater implements AutoCloseable {
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect: UnboundedTaskQueue
  private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
  private final Runnable listener;

  public TellsLater(Runnable listener) {
    this.listener = listener;
  }

  public void add(String line) {
    written.add(line);
  }

  public void tell() throws InterruptedException {
    while (true) {
      written.take();
      changed(true);
    }
  }

  public void changedElsewhere() {
    changed(false);
  }

  private void changed(boolean later) {
    if (later) {
      pool.execute(listener);
    } else {
      listener.run();
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
