// trap: T14 program that ends: the gate is opened first
package LatchSelfDeadlock.good;

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
    new Thread(this::open, "opener").start(); // defence
    ready.await(); // expect strict: UnboundedWait
    return port;
  }

  public static void run() throws Exception {
    System.out.println(new Reproduction().start());
  }
}
