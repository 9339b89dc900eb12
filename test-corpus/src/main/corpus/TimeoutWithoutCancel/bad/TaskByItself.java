// axis: the future is the task itself, and a pool is given it
package TimeoutWithoutCancel.bad;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for a host's name. */
public final class TaskByItself {
  private final ExecutorService pool;

  public TaskByItself(ExecutorService pool) {
    this.pool = pool;
  }

  public Optional<String> name(Callable<String> lookup) {
    FutureTask<String> task = new FutureTask<>(lookup);
    pool.execute(task);
    try {
      return Optional.of(task.get(1, TimeUnit.SECONDS)); // expect: TimeoutWithoutCancel
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }
}
