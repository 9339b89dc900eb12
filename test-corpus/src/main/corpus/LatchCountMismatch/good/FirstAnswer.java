// trap: T14 a gate that the first of several opens
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Takes the answer that comes first. */
final class FirstAnswer {
  String fastest(ExecutorService pool, Supplier<String> primary, Supplier<String> mirror) throws InterruptedException {
    AtomicReference<String> answer = new AtomicReference<>();
    CountDownLatch first = new CountDownLatch(1); // defence
    pool.submit(() -> {
      try {
        answer.compareAndSet(null, primary.get());
      } finally {
        first.countDown();
      }
    });
    pool.submit(() -> {
      try {
        answer.compareAndSet(null, mirror.get());
      } finally {
        first.countDown();
      }
    });
    first.await(); // expect strict: UnboundedWait
    return answer.get();
  }
}
