// trap: T17 callbacks hold the lock of the methods
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Looks names up, and knows which are on the way. */
public final class CallbackLocks {
  private final Map<String, Long> since = new HashMap<>();
  private final ExecutorService resolvers;
  private final Function<String, String> directory;

  public CallbackLocks(ExecutorService resolvers, Function<String, String> directory) {
    this.resolvers = resolvers;
    this.directory = directory;
  }

  public void resolve(String name) {
    synchronized (since) {
      since.put(name, System.nanoTime());
    }
    CompletableFuture<String> found =
        CompletableFuture.supplyAsync(() -> directory.apply(name), resolvers);
    found.whenComplete(
        (address, failure) -> {
          synchronized (since) { // defence
            since.remove(name);
          }
        });
  }

  public int onTheWay() {
    synchronized (since) {
      return since.size();
    }
  }
}
