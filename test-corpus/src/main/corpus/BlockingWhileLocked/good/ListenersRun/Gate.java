package BlockingWhileLocked.good.ListenersRun;

import java.util.concurrent.CountDownLatch;

/** Waits on a thread of its own. */
public final class Gate implements Runnable {
  private final CountDownLatch open = new CountDownLatch(1);

  public void open() {
    open.countDown();
  }

  @Override
  public void run() {
    try {
      open.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
