// trap: collection: each one is cancelled when its own time is over, or all at the end
package TimeoutWithoutCancel.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks several mirrors. */
public final class AllCancelled {
  private final ExecutorService pool;

  public AllCancelled(ExecutorService pool) {
    this.pool = pool;
  }

  public List<String> eachAlone(List<Callable<String>> mirrors)
      throws InterruptedException, ExecutionException {
    List<Future<String>> answers = submit(mirrors);
    List<String> found = new ArrayList<>();
    for (Future<String> answer : answers) {
      try {
        found.add(answer.get(1, TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        answer.cancel(true); // defence
      }
    }
    return found;
  }

  public String allAtOnce(List<Callable<String>> mirrors)
      throws InterruptedException, ExecutionException {
    List<Future<String>> answers = new ArrayList<>();
    for (Callable<String> mirror : mirrors) {
      answers.add(pool.submit(mirror));
    }
    StringBuilder text = new StringBuilder();
    try {
      for (Future<String> answer : answers) {
        text.append(answer.get(1, TimeUnit.SECONDS));
      }
    } catch (TimeoutException e) {
      text.append("and no more");
    } finally {
      answers.forEach(answer -> answer.cancel(true));
    }
    return text.toString();
  }

  private List<Future<String>> submit(List<Callable<String>> mirrors) {
    List<Future<String>> answers = new ArrayList<>();
    mirrors.forEach(mirror -> answers.add(pool.submit(mirror)));
    return answers;
  }
}
