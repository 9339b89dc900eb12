// trap: T17 whoever asks is given the last stage, and so knows when the table is filled
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** A table that is filled once, in the background. */
public final class StageGivenBack {
  private final Map<String, String> table = new HashMap<>();
  private final ExecutorService loaders;

  public StageGivenBack(ExecutorService loaders) {
    this.loaders = loaders;
  }

  public CompletableFuture<Void> load(Supplier<Map<String, String>> source) {
    CompletableFuture<Map<String, String>> rows = CompletableFuture.supplyAsync(source, loaders);
    return rows.thenAccept(all -> table.putAll(all)); // defence
  }

  public String get(String key) {
    return table.get(key);
  }
}
