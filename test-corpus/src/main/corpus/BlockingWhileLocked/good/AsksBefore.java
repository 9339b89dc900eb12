// trap: T13 a helper in view has asked whether the future is done
package BlockingWhileLocked.good;

import java.util.concurrent.CompletableFuture;

/** Keeps a value that is computed elsewhere. */
public final class AsksBefore {
  private final CompletableFuture<String> computed;
  private String last = "";

  public AsksBefore(CompletableFuture<String> computed) {
    this.computed = computed;
  }

  public synchronized String last() {
    CompletableFuture<String> future = computed;
    if (isReady(future)) { // defence
      last = future.join();
    }
    return last;
  }

  public synchronized int length() {
    CompletableFuture<String> future = computed;
    if (valueOf(future) == null) {
      return last.length();
    }
    return future.join().length();
  }

  private static boolean isReady(CompletableFuture<String> future) {
    return valueOf(future) != null;
  }

  private static String valueOf(CompletableFuture<String> future) {
    if (future == null || !future.isDone() || future.isCompletedExceptionally()) {
      return null;
    }
    return future.join();
  }
}
