// axis: timeout on work that looks at the interrupt status, in a method of its own
package CancelWithoutEffect.bad;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Counts the words of a text that may be long. */
public final class LooksForTheTimeout {
  public CompletableFuture<Integer> count(Iterator<String> lines) {
    CompletableFuture<Integer> words = CompletableFuture.supplyAsync(() -> countAll(lines));
    words.orTimeout(20, TimeUnit.SECONDS); // expect: CancelWithoutEffect
    return words;
  }

  private static int countAll(Iterator<String> lines) {
    int words = 0;
    while (lines.hasNext()) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      words += lines.next().split(" ").length;
    }
    return words;
  }
}
