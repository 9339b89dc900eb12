// axis: a helper has asked, but not whether the future is done
package BlockingWhileLocked.bad;

import java.util.concurrent.CompletableFuture;

/** Keeps a value that is computed elsewhere. */
public final class AsksAnother {
  private final CompletableFuture<String> computed;
  private String last = "";

  public AsksAnother(CompletableFuture<String> computed) {
    this.computed = computed;
  }

  public synchronized String last() {
    CompletableFuture<String> future = computed;
    if (isThere(future)) {
      last = future.join(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
    }
    return last;
  }

  private static boolean isThere(CompletableFuture<String> future) {
    return future != null && (!future.isDone() || !future.isCancelled());
  }
}
