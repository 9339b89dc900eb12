// trap: a bounded short loop
package TaskIgnoresInterruption.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * News for listeners, of which the newest matter most: what puts them into a full queue takes the
 * oldest out, so its loop is over after a turn or two.
 */
public final class DropsTheOldest implements AutoCloseable {
  private final BlockingQueue<String> news = new ArrayBlockingQueue<>(25);
  private final ExecutorService service = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public void start() {
    service.submit(this::watch);
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        String change = news.take();
        System.out.println(change);
        if (change.isEmpty()) {
          post("started anew");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    post("stopped");
  }

  private synchronized void post(String change) {
    while (!news.offer(change)) {
      news.poll(); // defence
    }
  }

  @Override
  public void close() {
    service.shutdownNow();
  }
}
