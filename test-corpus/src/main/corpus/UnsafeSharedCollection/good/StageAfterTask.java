// trap: T17 a callback runs when the task before it is done, and not beside it
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Collects lines and passes them on. */
public final class StageAfterTask {
  private final ExecutorService readers;

  public StageAfterTask(ExecutorService readers) {
    this.readers = readers;
  }

  public void read(Supplier<String> source, Consumer<String> target) {
    List<String> lines = new ArrayList<>();
    CompletableFuture<Integer> count =
        CompletableFuture.supplyAsync(
            () -> {
              for (String line = source.get(); line != null; line = source.get()) {
                lines.add(line);
              }
              return lines.size();
            },
            readers);
    count.thenAccept( // defence
        size -> {
          lines.add(size + " lines");
          lines.forEach(target);
        });
  }
}
