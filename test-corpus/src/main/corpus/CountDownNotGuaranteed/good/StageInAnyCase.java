// trap: T14 stages: one that is run in any case, a pair of which one is, one after what cannot fail
package CountDownNotGuaranteed.good;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Translates words, and waits until all have been tried. */
public final class StageInAnyCase {
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Function<String, String> dictionary;
  private final Executor executor;

  public StageInAnyCase(Function<String, String> dictionary, Executor executor) {
    this.dictionary = dictionary;
    this.executor = executor;
  }

  public void inAnyCase(List<String> words) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(words.size());
    for (String word : words) {
      CompletableFuture.supplyAsync(() -> dictionary.apply(word), executor)
          .whenComplete((translated, failure) -> left.countDown()); // defence
    }
    left.await(); // expect strict: UnboundedWait
    System.out.println("all tried");
  }

  public void oneOrTheOther(List<String> words) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(words.size());
    for (String word : words) {
      CompletableFuture<String> translated =
          CompletableFuture.supplyAsync(() -> dictionary.apply(word), executor);
      translated.thenAccept(
          found -> {
            known.put(word, found);
            left.countDown();
          });
      translated.exceptionally(
          failure -> {
            left.countDown();
            return null;
          });
    }
    left.await(); // expect strict: UnboundedWait
    System.out.println("all tried");
  }

  public void afterWhatCannotFail(List<String> words) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(words.size());
    for (String word : words) {
      CompletableFuture.supplyAsync(() -> dictionary.apply(word), executor)
          .exceptionally(failure -> word)
          .thenRun(left::countDown);
      CompletableFuture.runAsync(() -> remember(word), executor);
    }
    left.await(); // expect strict: UnboundedWait
    System.out.println("all tried");
  }

  public void cannotFail(List<String> words) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(words.size());
    for (String word : words) {
      CompletableFuture.runAsync(() -> remember(word), executor).thenRun(() -> left.countDown());
    }
    left.await(); // expect strict: UnboundedWait
    System.out.println("all tried");
  }

  private void remember(String word) {
    known.putIfAbsent(word, word);
  }
}
