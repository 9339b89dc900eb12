// trap: T16 under the lock the helper is told not to wait
package BlockingWhileLocked.good;

import java.util.concurrent.CountDownLatch;

/** Is refreshed in the background, or before the first use. */
public final class FlagSaysGo {
  private final CountDownLatch filled = new CountDownLatch(1);
  private int requests;

  public void filled() {
    filled.countDown();
  }

  public synchronized void request() throws InterruptedException {
    requests++;
    refresh(false); // defence
  }

  public synchronized int requests() {
    return requests;
  }

  private void refresh(boolean wait) throws InterruptedException {
    if (wait) {
      filled.await(); // expect strict: UnboundedWait
    }
  }

  public void refreshNow() throws InterruptedException {
    refresh(true);
  }
}
