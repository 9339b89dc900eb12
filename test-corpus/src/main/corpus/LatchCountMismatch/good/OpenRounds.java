// trap: T14 loops whose rounds cannot be told
package LatchCountMismatch.good;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Starts jobs in ways that leave their number open. */
public final class OpenRounds {
  private final Executor executor;

  public OpenRounds(Executor executor) {
    this.executor = executor;
  }

  public void untilGap(List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size()); // defence
    for (Runnable job : jobs) {
      if (job == null) {
        while (done.getCount() > 0) {
          done.countDown();
        }
        break;
      }
      executor.execute(
          () -> {
            try {
              job.run();
            } finally {
              done.countDown();
            }
          });
    }
    done.await(); // expect strict: UnboundedWait
  }

  public void drain(Queue<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size());
    while (!jobs.isEmpty()) {
      Runnable job = jobs.poll();
      executor.execute(
          () -> {
            try {
              job.run();
            } finally {
              done.countDown();
            }
          });
    }
    done.await(); // expect strict: UnboundedWait
  }

  public void gather(List<Runnable> given, Runnable last) throws InterruptedException {
    List<Runnable> jobs = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(given.size() + 1);
    jobs.addAll(given);
    jobs.add(last);
    for (Runnable job : jobs) {
      executor.execute(
          () -> {
            try {
              job.run();
            } finally {
              done.countDown();
            }
          });
    }
    done.await(); // expect strict: UnboundedWait
  }

  public void pairs(int count, Runnable job) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(count * count);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        executor.execute(done::countDown);
      }
    }
    job.run();
    done.await(); // expect strict: UnboundedWait
  }
}
