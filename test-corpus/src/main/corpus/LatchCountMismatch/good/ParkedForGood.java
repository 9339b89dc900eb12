// trap: T14 nothing counts it down: it keeps the thread until it is interrupted
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;

/** Keeps a server running. */
public final class ParkedForGood {
  private final Runnable stop;

  public ParkedForGood(Runnable stop) {
    this.stop = stop;
  }

  public void serve() {
    CountDownLatch never = new CountDownLatch(1);
    try {
      never.await(); // expect strict: UnboundedWait // defence
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stop.run();
  }

  public static void park() throws InterruptedException {
    new CountDownLatch(1).await(); // expect strict: UnboundedWait
  }
}
