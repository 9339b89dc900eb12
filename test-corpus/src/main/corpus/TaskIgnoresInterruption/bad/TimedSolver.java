// axis: local pool, stopped in finally after a time limit
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks for the start of a long Collatz sequence, for a second at most. */
public final class TimedSolver {
  public long solve(int length) throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      Future<Long> answer = pool.submit(() -> search(length)); // expect: TaskIgnoresInterruption
      return answer.get(1, TimeUnit.SECONDS);
    } finally {
      pool.shutdownNow();
    }
  }

  private static long search(int length) {
    for (long start = 1; ; start++) {
      if (steps(start) >= length) {
        return start;
      }
    }
  }

  private static int steps(long number) {
    int steps = 0;
    while (number != 1) {
      number = number % 2 == 0 ? number / 2 : 3 * number + 1;
      steps++;
    }
    return steps;
  }
}
