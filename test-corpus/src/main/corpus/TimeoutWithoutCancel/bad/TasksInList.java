// axis: futures that are the tasks themselves, in a list, waited for one after another
package TimeoutWithoutCancel.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Adds up the counts of several stores. */
public final class TasksInList {
  private final Executor workers;

  public TasksInList(Executor workers) {
    this.workers = workers;
  }

  public int total(List<Callable<Integer>> counts)
      throws InterruptedException, ExecutionException {
    List<FutureTask<Integer>> tasks = new ArrayList<>();
    for (Callable<Integer> count : counts) {
      FutureTask<Integer> task = new FutureTask<>(count);
      tasks.add(task);
      workers.execute(task);
    }
    int total = 0;
    for (FutureTask<Integer> task : tasks) {
      try {
        total += task.get(100, TimeUnit.MILLISECONDS); // expect: TimeoutWithoutCancel
      } catch (TimeoutException e) {
        total += 1;
      }
    }
    return total;
  }
}
