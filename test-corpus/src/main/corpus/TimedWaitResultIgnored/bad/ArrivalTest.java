// axis: test code
package TimedWaitResultIgnored.bad;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Checks that nothing fails. */
class ArrivalTest {
  @Test
  void arrives() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    new Thread(done::countDown).start();
    done.await(5, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
    assertNull(failure.get());
  }
}
