// trap: T14 several threads run it, and whoever fails lets the others go on
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Workers of one crew, that all stop once one of them has. */
public final class OpenedByWhoeverFails implements Runnable {
  private final CountDownLatch over = new CountDownLatch(1);
  private final Runnable work;

  public OpenedByWhoeverFails(Runnable work) {
    this.work = work;
  }

  @Override
  public void run() {
    try {
      work.run();
      over.await(); // expect strict: UnboundedWait
      System.out.println("over");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      over.countDown(); // defence
    }
  }
}
