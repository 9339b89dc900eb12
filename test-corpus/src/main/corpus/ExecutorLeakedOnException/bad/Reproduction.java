// axis: program that runs, the work fails
package ExecutorLeakedOnException.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work that gets a thread of its own, and fails. */
public final class Reproduction {
  public static <T> T call(Callable<T> work) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(1); // expect: ExecutorLeakedOnException
    T result = pool.submit(work).get(); // expect strict: UnboundedWait
    pool.shutdown();
    return result;
  }

  public static void run() throws Exception {
    try {
      call(() -> Integer.parseInt("one"));
    } catch (ExecutionException e) {
      System.out.println("no number: " + e.getCause());
    }
  }
}
