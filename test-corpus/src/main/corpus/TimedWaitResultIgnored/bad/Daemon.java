// axis: latch in a field
// shape: a start-up that waits ten seconds for its daemon and returns in any case
package TimedWaitResultIgnored.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that runs inside a test. */
public final class Daemon {
  private final CountDownLatch started = new CountDownLatch(1);

  public void run() {
    started.countDown();
  }

  public void start() throws InterruptedException {
    new Thread(this::run, "daemon").start();
    started.await(10, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
  }
}
