// trap: T3 shut down by what runs when all is done
package ExecutorPerCall.good;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Imports articles without holding up the caller. */
public final class LastOneTurnsOffTheLight {
  private final Consumer<String> importer;

  public LastOneTurnsOffTheLight(Consumer<String> importer) {
    this.importer = importer;
  }

  public CompletableFuture<Void> importAll(List<String> articles) {
    ExecutorService parsers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
    CompletableFuture<?>[] all =
        articles.stream()
            .map(article -> CompletableFuture.runAsync(() -> importer.accept(article), parsers))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(all).whenComplete((nothing, failure) -> parsers.shutdown()); // defence
  }
}
