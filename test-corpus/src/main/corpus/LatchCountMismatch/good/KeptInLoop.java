// trap: T14 an object with a latch that lives over several turns of a loop
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs jobs in pairs. */
public final class KeptInLoop {
  private KeptInLoop() {}

  public static void run(List<Runnable> jobs) throws InterruptedException {
    Pair pair = null;
    for (Runnable job : jobs) {
      if (pair == null) {
        pair = new Pair();
        pair.begin(job);
      } else {
        pair.begin(job); // defence
        pair.join();
        pair = null;
      }
    }
  }

  private static final class Pair {
    private final CountDownLatch ended = new CountDownLatch(2);

    void begin(Runnable job) {
      new Thread(
              () -> {
                try {
                  job.run();
                } finally {
                  ended.countDown();
                }
              })
          .start();
    }

    void join() throws InterruptedException {
      ended.await(); // expect strict: UnboundedWait
    }
  }
}
