// trap: T2 program that runs: a finally ends the thread
package ExecutorLeakedOnException.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work that gets a thread of its own, and fails. */
public final class Reproduction {
  public static <T> T call(Callable<T> work) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      return pool.submit(work).get(); // expect strict: UnboundedWait
    } finally {
      pool.shutdown(); // defence
    }
  }

  public static void run() throws Exception {
    try {
      call(() -> Integer.parseInt("one"));
    } catch (ExecutionException e) {
      System.out.println("no number: " + e.getCause());
    }
  }
}
