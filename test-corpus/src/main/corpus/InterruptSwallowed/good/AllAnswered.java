// trap: futures that invokeAll has waited for: their get cannot be interrupted
package InterruptSwallowed.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks all, and takes what they say. */
public final class AllAnswered {
  private final ExecutorService pool;

  public AllAnswered(ExecutorService pool) {
    this.pool = pool;
  }

  public List<String> ask(List<Callable<String>> questions) throws InterruptedException {
    List<String> answers = new ArrayList<>();
    for (Future<String> each : pool.invokeAll(questions, 10, TimeUnit.SECONDS)) {
      try {
        answers.add(each.get()); // defence
      } catch (InterruptedException | ExecutionException e) {
        answers.add(e.toString());
      }
    }
    return answers;
  }

  public String answer(Future<String> asked) {
    if (!asked.isDone()) {
      return "not yet";
    }
    try {
      return asked.get();
    } catch (InterruptedException | ExecutionException e) {
      return e.toString();
    }
  }
}
