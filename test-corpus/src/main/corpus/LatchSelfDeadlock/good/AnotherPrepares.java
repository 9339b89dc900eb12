// trap: T14 the helper behind the wait is called elsewhere as well
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Waits until somebody has read the settings, and reads them again. */
public final class AnotherPrepares {
  private final CountDownLatch read = new CountDownLatch(1);
  private final Runnable settings;

  public AnotherPrepares(Runnable settings) {
    this.settings = settings;
  }

  public void start() throws InterruptedException {
    settle();
    read();
  }

  public void onSettings() {
    read(); // defence
  }

  private void settle() throws InterruptedException {
    read.await(); // expect strict: UnboundedWait
  }

  private void read() {
    settings.run();
    read.countDown();
  }
}
