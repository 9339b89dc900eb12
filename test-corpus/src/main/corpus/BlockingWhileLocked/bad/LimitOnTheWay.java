// axis: a limit decides, two calls above the wait: only possible
package BlockingWhileLocked.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops under its monitor, within a time that is set. */
public final class LimitOnTheWay {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final long limitMillis;
  private boolean closed;

  public LimitOnTheWay(long limitMillis) {
    this.limitMillis = limitMillis;
  }

  public synchronized void stop() throws InterruptedException {
    closed = true;
    finish(limitMillis);
  }

  public synchronized boolean isClosed() {
    return closed;
  }

  public void stopped() {
    stopped.countDown();
  }

  private void finish(long timeoutMillis) throws InterruptedException {
    if (timeoutMillis < 0) {
      waitForEnd();
    } else if (!stopped.await(Math.min(timeoutMillis, 500), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("still working");
    }
  }

  private void waitForEnd() throws InterruptedException {
    stopped.await(); // expect strict: BlockingWhileLocked, UnboundedWait
  }
}
