// trap: T9 a future that is the task itself, cancelled or ended with its thread
package TimeoutWithoutCancel.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a setting with a limit. */
public final class TaskOnThread {
  private final ExecutorService pool;
  private volatile FutureTask<String> last;

  public TaskOnThread(ExecutorService pool) {
    this.pool = pool;
  }

  public String cancelled(Callable<String> read) throws Exception {
    FutureTask<String> task = new FutureTask<>(read);
    pool.execute(task);
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true); // defence
      return "";
    }
  }

  public String inFinally(Callable<String> read) throws Exception {
    FutureTask<String> task = new FutureTask<>(read);
    Thread thread = new Thread(task, "reader");
    thread.start();
    try {
      return task.get(1, TimeUnit.SECONDS);
    } finally {
      task.cancel(true);
    }
  }

  public String threadInterrupted(Callable<String> read) throws Exception {
    FutureTask<String> task = new FutureTask<>(read);
    Thread thread = new Thread(task, "reader");
    thread.start();
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw e;
    }
  }

  public String runHere(Callable<String> read) throws Exception {
    FutureTask<String> task = new FutureTask<>(read);
    task.run();
    return task.get(1, TimeUnit.SECONDS);
  }

  public String otherHandle(Callable<String> read)
      throws InterruptedException, ExecutionException {
    FutureTask<String> task = new FutureTask<>(read);
    Future<?> handle = pool.submit(task);
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      handle.cancel(true);
      return "";
    }
  }

  public void begin(Callable<String> read) {
    last = new FutureTask<>(read);
    pool.execute(last);
  }

  public String kept() throws Exception {
    return last.get(1, TimeUnit.SECONDS);
  }

  public String cancelledByWatch(Callable<String> read, ScheduledExecutorService watch)
      throws Exception {
    FutureTask<String> task = new FutureTask<>(read);
    pool.execute(task);
    watch.schedule(() -> task.cancel(true), 2, TimeUnit.SECONDS);
    return task.get(1, TimeUnit.SECONDS);
  }

  public String bySomebody(Callable<String> read, Worker worker) throws Exception {
    FutureTask<String> task = new FutureTask<>(read);
    worker.take(task);
    return task.get(1, TimeUnit.SECONDS);
  }

  /** Runs what it is given, and ends it when it takes too long. */
  public interface Worker {
    void take(FutureTask<?> task);
  }
}
