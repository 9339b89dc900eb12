// trap: T14 the starter takes one out of the list and does it itself
package LatchCountMismatch.good;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs jobs, the first of them on the caller's thread. */
public final class OneTakenOut {
  public void run(Executor executor, List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size() - 1);
    Runnable first = jobs.remove(0); // defence
    for (Runnable job : jobs) {
      executor.execute(() -> count(job, done));
    }
    first.run();
    done.await(); // expect strict: UnboundedWait
  }

  public void runLater(Executor executor, List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size() - 1);
    Iterator<Runnable> some = jobs.iterator();
    Runnable first = some.next();
    some.remove();
    for (Runnable job : jobs) {
      executor.execute(() -> count(job, done));
    }
    first.run();
    done.await(); // expect strict: UnboundedWait
  }

  private static void count(Runnable job, CountDownLatch done) {
    try {
      job.run();
    } finally {
      done.countDown();
    }
  }
}
