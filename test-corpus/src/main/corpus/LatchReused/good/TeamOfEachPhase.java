// trap: T14 objects with latches: one of each turn, a gate, and one that is waited for once more
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs jobs in rounds. */
public final class TeamOfEachPhase {
  private TeamOfEachPhase() {}

  public static void rounds(int rounds, List<Runnable> jobs, Executor executor)
      throws InterruptedException {
    for (int i = 0; i < rounds; i++) {
      Round round = new Round(jobs); // defence
      round.begin(executor);
      round.end();
    }
  }

  public static void oneByOne(List<Runnable> jobs, Executor executor) throws InterruptedException {
    Warm warm = new Warm();
    for (Runnable job : jobs) {
      warm.run(job, executor);
      warm.waitUntilOpen();
    }
  }

  public static boolean withRetries(List<Runnable> jobs, Executor executor)
      throws InterruptedException {
    Round round = new Round(jobs);
    for (int i = 0; i < 3; i++) {
      round.begin(executor);
      if (round.ended()) {
        return true;
      }
    }
    return false;
  }

  private static final class Round {
    private final List<Runnable> jobs;
    private final CountDownLatch done;

    Round(List<Runnable> jobs) {
      this.jobs = jobs;
      this.done = new CountDownLatch(jobs.size());
    }

    void begin(Executor executor) {
      jobs.forEach(job -> executor.execute(() -> work(job)));
    }

    private void work(Runnable job) {
      try {
        job.run();
      } finally {
        done.countDown();
      }
    }

    void end() throws InterruptedException {
      done.await(); // expect strict: UnboundedWait
    }

    boolean ended() throws InterruptedException {
      return done.await(1, TimeUnit.SECONDS);
    }
  }

  private static final class Warm {
    private final CountDownLatch open = new CountDownLatch(1);

    void run(Runnable job, Executor executor) {
      executor.execute(
          () -> {
            open.countDown();
            job.run();
          });
    }

    void waitUntilOpen() throws InterruptedException {
      open.await(); // expect strict: UnboundedWait
    }
  }
}
