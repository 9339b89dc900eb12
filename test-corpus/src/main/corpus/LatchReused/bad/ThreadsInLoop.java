// axis: threads
package LatchReused.bad;

import java.util.concurrent.CountDownLatch;

/** Measures, several times. */
public final class ThreadsInLoop {
  private ThreadsInLoop() {}

  public static long measure(Runnable work) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      new Thread(
              () -> {
                try {
                  work.run();
                } finally {
                  end.countDown();
                }
              })
          .start();
      end.await(); // expect: LatchReused // expect strict: UnboundedWait
    }
    return System.nanoTime() - start;
  }
}
