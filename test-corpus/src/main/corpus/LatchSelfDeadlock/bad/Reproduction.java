// axis: program that hangs, a gate in a field
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;

/** Waits until it is ready. */
public final class Reproduction {
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile int port;

  private void open() {
    port = 8080;
    ready.countDown();
  }

  public int start() throws InterruptedException {
    ready.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    new Thread(this::open, "opener").start();
    return port;
  }

  public static void run() throws Exception {
    System.out.println(new Reproduction().start());
  }
}
