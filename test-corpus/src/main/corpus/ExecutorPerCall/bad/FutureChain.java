// axis: a completable future runs on it
package ExecutorPerCall.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Loads a page and its pictures at once. */
public final class FutureChain {
  private final Function<String, String> loader;

  public FutureChain(Function<String, String> loader) {
    this.loader = loader;
  }

  public CompletableFuture<String> load(String page) {
    ExecutorService io = Executors.newFixedThreadPool(2); // expect: ExecutorPerCall
    CompletableFuture<String> html = CompletableFuture.supplyAsync(() -> loader.apply(page), io);
    CompletableFuture<String> images = CompletableFuture.supplyAsync(() -> loader.apply(page + "/images"), io);
    return html.thenCombine(images, (a, b) -> a + b);
  }
}
