// trap: T13 join after a timed wait for all
package UnboundedWait.good;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gathers results. */
public final class AllOfFirst {
  private AllOfFirst() {}

  public static List<String> gather(List<CompletableFuture<String>> parts)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(new CompletableFuture<?>[0]));
    all.get(5, TimeUnit.SECONDS); // defence
    return parts.stream().map(CompletableFuture::join).toList();
  }
}
