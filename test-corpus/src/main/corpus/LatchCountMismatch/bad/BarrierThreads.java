// axis: anonymous class, threads in an array, symbolic length
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;

/** Lets threads run against each other. */
public final class BarrierThreads {
  public void race(Runnable body) throws InterruptedException {
    Thread[] racers = new Thread[8];
    CountDownLatch finished = new CountDownLatch(racers.length + 1); // expect: LatchCountMismatch
    for (int i = 0; i < racers.length; i++) {
      racers[i] =
          new Thread(
              new Runnable() {
                @Override
                public void run() {
                  try {
                    body.run();
                  } finally {
                    finished.countDown();
                  }
                }
              });
      racers[i].start();
    }
    finished.await(); // expect strict: UnboundedWait
  }
}
