// trap: T11 program that runs: cancelled when the time is over
package TimeoutWithoutCancel.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks somebody who does not answer. */
public final class Reproduction {
  private Reproduction() {}

  public static String ask(ExecutorService pool, BlockingQueue<String> answers) throws Exception {
    Future<String> answer = pool.submit(answers::take); // expect strict: UnboundedWait
    try {
      return answer.get(50, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true); // defence
      return "nothing";
    }
  }

  public static void run() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
    try {
      System.out.println(ask(pool, new LinkedBlockingQueue<>()));
    } finally {
      pool.shutdown();
    }
    if (!pool.awaitTermination(3, TimeUnit.SECONDS)) {
      throw new IllegalStateException("ran on after cancel: the question");
    }
  }
}
