// axis: helper, which sets the status again on one of two ways only
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends what waits in a queue, when it may. */
public final class RestoredOnOneWay {
  private final BlockingQueue<String> queue;
  private final Semaphore allowed;

  public RestoredOnOneWay(BlockingQueue<String> queue, Semaphore allowed) {
    this.queue = queue;
    this.allowed = allowed;
  }

  public int send(int wanted) throws InterruptedException {
    int sent = 0;
    while (sent < wanted) {
      TimeUnit.MILLISECONDS.sleep(20);
      try {
        System.out.println(takeNext());
        sent++;
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        System.err.println("not sent: " + e);
      }
    }
    return sent;
  }

  private String takeNext() throws Exception {
    boolean mayGo = allowed.tryAcquire(1, TimeUnit.MINUTES);
    try {
      String next = queue.poll(1, TimeUnit.SECONDS);
      return next == null || !mayGo ? "" : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }
}
