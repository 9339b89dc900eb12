// trap: T13 a test with a timeout
package BlockingPutWithoutTimeout.good;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks that a consumer makes room. */
class BackPressureTest {
  private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);

  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS) // defence
  void consumerMakesRoom() throws InterruptedException {
    Thread consumer = new Thread(queue::poll, "consumer");
    queue.put("first");
    consumer.start();
    queue.put("second");
    assertEquals("second", queue.take());
  }
}
