// axis: two classes, the task throws by itself
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Waits for both ends of a handshake. */
public final class HandshakeTask {
  public void shake(Executor executor, int version) throws InterruptedException {
    CountDownLatch ends = new CountDownLatch(2);
    executor.execute(new End(version, ends));
    executor.execute(new End(version + 1, ends));
    ends.await(); // expect strict: UnboundedWait
  }

  private static final class End implements Runnable {
    private final int version;
    private final CountDownLatch ends;

    End(int version, CountDownLatch ends) {
      this.version = version;
      this.ends = ends;
    }

    @Override
    public void run() {
      if (version > 3) {
        throw new IllegalStateException("version " + version + " is too new");
      }
      ends.countDown(); // expect: CountDownNotGuaranteed
    }
  }
}
