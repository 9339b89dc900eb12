// trap: T18 a task that is a class of its own inside a test
package CountDownNotGuaranteed.good;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Checks that two readers read the same. */
class BothReadTest {
  private final Supplier<String> value = () -> "42";

  @Test // defence
  void bothReadTheSame() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 2; i++) {
        readers.execute(
            new Runnable() {
              @Override
              public void run() {
                assertEquals("42", value.get());
                both.countDown();
              }
            });
      }
      assertTrue(both.await(10, TimeUnit.SECONDS));
    } finally {
      readers.shutdownNow();
    }
  }
}
