// axis: lambda on a pool that shutdownNow is called on
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Looks for primes in the background; close() asks it to stop and it never hears. */
public final class PrimeSearch implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue
  private final AtomicLong largest = new AtomicLong(2);

  public void start() {
    pool.submit( // expect: TaskIgnoresInterruption
        () -> {
          long candidate = 3;
          while (true) {
            if (isPrime(candidate)) {
              largest.set(candidate);
            }
            candidate += 2;
          }
        });
  }

  public long largest() {
    return largest.get();
  }

  private static boolean isPrime(long number) {
    for (long divisor = 3; divisor * divisor <= number; divisor += 2) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
