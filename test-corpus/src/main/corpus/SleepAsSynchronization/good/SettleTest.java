// trap: T18 tests sleep on purpose
package SleepAsSynchronization.good;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Checks a thread. */
class SettleTest {
  @Test // defence
  void counts() throws InterruptedException {
    AtomicInteger count = new AtomicInteger();
    new Thread(count::incrementAndGet).start();
    Thread.sleep(100);
    assertEquals(1, count.get());
  }
}
