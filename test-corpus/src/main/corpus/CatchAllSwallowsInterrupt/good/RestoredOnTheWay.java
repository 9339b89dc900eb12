// trap: T9 what throws the interruption has set the status again, and the next wait ends the loop
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends what waits in a queue. */
public final class RestoredOnTheWay {
  private final BlockingQueue<String> queue;

  public RestoredOnTheWay(BlockingQueue<String> queue) {
    this.queue = queue;
  }

  public void pump() {
    while (true) {
      try {
        send(takeNext());
      } catch (Exception e) {
        System.err.println("not sent: " + e);
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }
  }

  public int count(int wanted) throws InterruptedException {
    int sent = 0;
    while (sent < wanted) {
      TimeUnit.MILLISECONDS.sleep(20);
      try {
        send(takeNext());
        sent++;
      } catch (Exception e) {
        System.err.println("not sent: " + e);
      }
    }
    return sent;
  }

  private String takeNext() throws Exception {
    try {
      return first();
    } catch (Exception e) {
      noted(e); // defence
      throw e;
    }
  }

  private String first() throws InterruptedException {
    String next = queue.poll(1, TimeUnit.SECONDS);
    return next == null ? "" : next;
  }

  private static boolean noted(Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return true;
    }
    return false;
  }

  private static void send(String text) {
    System.out.println(text);
  }
}
