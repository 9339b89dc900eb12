// axis: loop submits what was left
package SubmitAfterShutdown.bad;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Drains its backlog when it stops. */
public final class Handover {
  private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private final Deque<Runnable> backlog = new ArrayDeque<>();

  public synchronized void later(Runnable task) {
    backlog.add(task);
  }

  public synchronized void stop() {
    pool.shutdown();
    for (Runnable task : backlog) {
      pool.execute(task); // expect: SubmitAfterShutdown
    }
  }
}
