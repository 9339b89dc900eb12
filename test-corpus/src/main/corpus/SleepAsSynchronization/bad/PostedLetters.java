// axis: a function for each element calls a helper, which starts the work
package SleepAsSynchronization.bad;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Posts letters and tells how many arrived. */
public final class PostedLetters {
  private final Executor carriers;
  private final Predicate<String> post;

  public PostedLetters(Executor carriers, Predicate<String> post) {
    this.carriers = carriers;
    this.post = post;
  }

  public int postAll(List<String> letters) throws InterruptedException {
    AtomicInteger arrived = new AtomicInteger();
    letters.forEach(letter -> send(letter, arrived));
    Thread.sleep(500); // expect: SleepAsSynchronization
    return arrived.get();
  }

  private void send(String letter, AtomicInteger arrived) {
    CompletableFuture.supplyAsync(() -> post.test(letter), carriers)
        .thenAccept(came -> arrived.addAndGet(came ? 1 : 0));
  }
}
