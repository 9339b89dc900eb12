// trap: T13 a reference to the get of a future that ends by itself after a time
package UnboundedWait.good;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hands out what will be known in five seconds, one way or the other. */
public final class LimitedReference {
  public Callable<String> answer(Supplier<String> question) {
    CompletableFuture<String> asked = CompletableFuture.supplyAsync(question);
    asked.orTimeout(5, TimeUnit.SECONDS); // defence
    return asked::get;
  }
}
