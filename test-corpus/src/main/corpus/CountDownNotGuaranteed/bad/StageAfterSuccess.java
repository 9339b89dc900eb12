// axis: a stage that is run only if the one before succeeds
package CountDownNotGuaranteed.bad;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Translates words, and waits until all have been translated. */
public final class StageAfterSuccess {
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Function<String, String> dictionary;
  private final Executor executor;

  public StageAfterSuccess(Function<String, String> dictionary, Executor executor) {
    this.dictionary = dictionary;
    this.executor = executor;
  }

  public Map<String, String> translate(List<String> words) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(words.size());
    words.forEach(word -> translate(word, left));
    left.await(); // expect strict: UnboundedWait
    return Map.copyOf(known);
  }

  private void translate(String word, CountDownLatch left) {
    CompletableFuture.supplyAsync(() -> dictionary.apply(word), executor)
        .thenApply(String::trim)
        .thenAccept(
            translated -> {
              known.put(word, translated);
              left.countDown(); // expect: CountDownNotGuaranteed
            });
  }
}
