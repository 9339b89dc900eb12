// axis: helper, the puts stand in a private method that is called before the start
// shape: a job fills its bounded queue and only then starts the thread that works it off
package QueueCapacityDeadlock.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;

/** Migrates tables one after the other on a thread of its own. */
public final class MigrationJob {
  private final BlockingQueue<String> tables = new LinkedBlockingDeque<>(3);
  private Thread worker;

  public void start() throws InterruptedException {
    announce();
    worker = new Thread(this::work);
    worker.setDaemon(true);
    worker.start();
  }

  private void announce() throws InterruptedException {
    tables.put("users"); // expect: BlockingPutWithoutTimeout
    tables.put("orders"); // expect: BlockingPutWithoutTimeout
    tables.put("items"); // expect: BlockingPutWithoutTimeout
    tables.put("prices"); // expect: QueueCapacityDeadlock
  }

  private void work() {
    try {
      while (true) {
        System.out.println(tables.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void stop() {
    worker.interrupt();
  }
}
