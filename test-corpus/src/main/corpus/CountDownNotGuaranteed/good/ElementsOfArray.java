// trap: what is called never throws, and its type follows from the array that was passed
package CountDownNotGuaranteed.good;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the words that are empty. */
public final class ElementsOfArray {
  private final AtomicInteger empty = new AtomicInteger();

  public void count(ExecutorService pool, String[] words) throws InterruptedException {
    CountDownLatch counted = new CountDownLatch(words.length);
    Arrays.stream(words)
        .forEach(
            word ->
                pool.submit(
                    () -> {
                      if (word.isEmpty()) { // defence
                        empty.incrementAndGet();
                      }
                      counted.countDown();
                    }));
    counted.await(); // expect strict: UnboundedWait
  }

  public void countAgain(ExecutorService pool, String[] words) throws InterruptedException {
    CountDownLatch counted = new CountDownLatch(words.length);
    List.of(words)
        .forEach(
            word ->
                pool.submit(
                    () -> {
                      if (word.isEmpty()) {
                        empty.incrementAndGet();
                      }
                      counted.countDown();
                    }));
    counted.await(); // expect strict: UnboundedWait
  }
}
