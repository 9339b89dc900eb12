// trap: collection: futures that a stream maps to are cancelled, each or all, or others have them
package TimeoutWithoutCancel.good;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks several mirrors. */
public final class CancelledFromStream {
  private final ExecutorService pool;
  private final Consumer<Collection<Future<String>>> watch;

  public CancelledFromStream(ExecutorService pool, Consumer<Collection<Future<String>>> watch) {
    this.pool = pool;
    this.watch = watch;
  }

  public List<String> each(List<Callable<String>> mirrors)
      throws InterruptedException, ExecutionException {
    List<Future<String>> answers =
        mirrors.stream().map(mirror -> pool.submit(mirror)).collect(Collectors.toList());
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

  public String byName(Map<String, Callable<String>> mirrors, String name)
      throws InterruptedException, ExecutionException {
    Map<String, Future<String>> answers =
        mirrors.keySet().stream()
            .collect(
                Collectors.toMap(Function.identity(), each -> pool.submit(mirrors.get(each))));
    try {
      return answers.get(name).get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "none";
    } finally {
      answers.values().forEach(answer -> answer.cancel(true));
    }
  }

  public String watched(List<Callable<String>> mirrors)
      throws InterruptedException, ExecutionException {
    List<Future<String>> answers =
        mirrors.stream().map(mirror -> pool.submit(mirror)).collect(Collectors.toList());
    watch.accept(answers); // cancels what is late
    StringBuilder text = new StringBuilder();
    for (Future<String> answer : answers) {
      try {
        text.append(answer.get(1, TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        text.append("late");
      }
    }
    return text.toString();
  }

  public String first(Stream<Callable<String>> mirrors, Future<String> last)
      throws InterruptedException, ExecutionException {
    Future<String> answer =
        mirrors.map(mirror -> pool.submit(mirror)).reduce(last, this::better);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "none";
    }
  }

  private Future<String> better(Future<String> one, Future<String> other) {
    watch.accept(List.of(one, other));
    return one.isDone() ? one : other;
  }
}
