// trap: T9 program that runs: the time is handed on
package DeadlineDropped.good;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Quotes by others. */
public final class Reproduction {
  private Reproduction() {}

  public static String quote(Future<String> answer, Duration timeout) throws Exception {
    return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS); // defence
  }

  public static void run() throws Exception {
    try {
      System.out.println(quote(new CompletableFuture<>(), Duration.ofMillis(100)));
    } catch (TimeoutException e) {
      System.out.println("no quote");
    }
  }
}
