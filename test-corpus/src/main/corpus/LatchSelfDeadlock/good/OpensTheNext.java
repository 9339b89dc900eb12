// trap: T14 a thread that opens the gate of another one
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Runners of a relay: each one lets the next one go, and who falls at once does so, too. */
public final class OpensTheNext extends Thread {
  private final CountDownLatch turn = new CountDownLatch(1);
  private final OpensTheNext next;
  private final Runnable stage;

  public OpensTheNext(OpensTheNext next, Runnable stage) {
    this.next = next;
    this.stage = stage;
  }

  @Override
  public void run() {
    try {
      stage.run();
      turn.await(); // expect strict: UnboundedWait
      System.out.println("done");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      next.turn.countDown(); // defence
    }
  }
}
