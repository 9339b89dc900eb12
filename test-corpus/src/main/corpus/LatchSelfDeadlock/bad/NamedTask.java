// axis: class of its own
// shape: a server that waits for its acceptor before it starts it
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;

/** Starts an acceptor. */
public final class NamedTask {
  private NamedTask() {}

  public static void serve() throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    ready.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    Thread acceptor = new Thread(new Acceptor(ready), "acceptor");
    acceptor.start();
  }

  private static final class Acceptor implements Runnable {
    private final CountDownLatch ready;

    Acceptor(CountDownLatch ready) {
      this.ready = ready;
    }

    @Override
    public void run() {
      ready.countDown();
      System.out.println("accepting");
    }
  }
}
