// axis: thread started after the wait
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;

/** Listens in a thread. */
public final class StartedTooLate {
  private StartedTooLate() {}

  public static void listen(Runnable listener) throws InterruptedException {
    CountDownLatch listening = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              listening.countDown();
              listener.run();
            });
    thread.setDaemon(true);
    listening.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    thread.start();
  }
}
