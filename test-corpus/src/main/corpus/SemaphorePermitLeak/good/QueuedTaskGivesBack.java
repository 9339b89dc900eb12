// trap: T14 the task that is taken from a queue and started gives the permit back at its end
package SemaphorePermitLeak.good;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** Runs tasks on an executor of others, so many at once. */
public final class QueuedTaskGivesBack {
  private final Queue<Queued> queue = new ConcurrentLinkedQueue<>();
  private final Semaphore permits;
  private final Executor executor;

  QueuedTaskGivesBack(Executor executor, int most) {
    this.executor = executor;
    this.permits = new Semaphore(most);
  }

  void submit(Runnable work) {
    queue.add(new Queued(work));
    startNext();
  }

  private void startNext() {
    while (!queue.isEmpty() && permits.tryAcquire()) {
      Queued next = queue.poll();
      if (next != null) {
        executor.execute(next);
        return;
      }
      permits.release();
    }
  }

  private final class Queued extends FutureTask<Void> {
    Queued(Runnable work) {
      super(work, null);
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        permits.release(); // defence
        startNext();
      }
    }
  }
}
