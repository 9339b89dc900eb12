// axis: lambda, a task that gives back only if its work succeeds
package SemaphorePermitLeak.bad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up the sizes of files, a few at a time. */
public final class TaskFails {
  private final ExecutorService pool;
  private final Semaphore atOnce = new Semaphore(3);
  private final AtomicLong sum = new AtomicLong();

  public TaskFails(ExecutorService pool) {
    this.pool = pool;
  }

  public void add(Path file) throws InterruptedException {
    atOnce.acquire(); // expect: SemaphorePermitLeak // expect strict: UnboundedWait
    pool.submit(
        () -> {
          long size = Files.size(file);
          sum.addAndGet(size);
          atOnce.release();
          return size;
        });
  }

  public long sum() {
    return sum.get();
  }
}
