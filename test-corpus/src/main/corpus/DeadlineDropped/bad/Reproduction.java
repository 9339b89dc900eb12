// axis: program that runs, a quote that does not come
package DeadlineDropped.bad;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Quotes by others. */
public final class Reproduction {
  private Reproduction() {}

  public static String quote(Future<String> answer, Duration timeout) throws Exception {
    return answer.get(); // expect: DeadlineDropped
  }

  public static void run() throws Exception {
    System.out.println(quote(new CompletableFuture<>(), Duration.ofMillis(100)));
  }
}
