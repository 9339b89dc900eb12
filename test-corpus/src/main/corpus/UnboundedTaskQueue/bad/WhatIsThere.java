// axis: a loop that hands on what a queue has already, and ends when the queue is empty; fed is the pool all the same
package UnboundedTaskQueue.bad;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tries again what has failed. */
public final class WhatIsThere implements AutoCloseable {
  private final Queue<Runnable> failed = new ConcurrentLinkedQueue<>();
  private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public void failed(Runnable task) {
    failed.add(task);
  }

  /** Tries all again. */
  public void retry() {
    Runnable task;
    while (null != (task = failed.poll())) {
      pool.execute(task);
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
