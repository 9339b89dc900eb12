// axis: a flag that is given under the lock decides that a helper waits
package BlockingWhileLocked.bad;

import java.util.concurrent.CountDownLatch;

/** Is refreshed in the background, or before the first use. */
public final class FlagSaysWait {
  private final CountDownLatch filled = new CountDownLatch(1);
  private int requests;

  public void filled() {
    filled.countDown();
  }

  public synchronized void request() throws InterruptedException {
    requests++;
    refresh(true);
  }

  public synchronized int requests() {
    return requests;
  }

  private void refresh(boolean wait) throws InterruptedException {
    if (wait) {
      filled.await(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
    }
  }

  public void refreshLater() throws InterruptedException {
    refresh(false);
  }
}
