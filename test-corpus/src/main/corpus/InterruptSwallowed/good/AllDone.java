// trap: T13 the function runs when all futures are done, so get() does not wait
package InterruptSwallowed.good;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A result that comes later, as a library's own type. */
final class AllDone<T> {
  private final CompletableFuture<T> result = new CompletableFuture<>();

  static AllDone<Void> of(List<CompletableFuture<?>> requests) {
    AllDone<Void> all = new AllDone<>();
    CompletableFuture.allOf(requests.toArray(new CompletableFuture<?>[0])) // defence
        .whenComplete((nothing, failure) -> all.result.complete(nothing));
    return all;
  }

  <R> R after(Function<T, R> function) {
    return function.apply(result.join()); // expect strict: UnboundedWait
  }

  static Map<String, Object> named(
      Map<String, Future<?>> futures, List<CompletableFuture<?>> requests) {
    return of(requests)
        .after(
            nothing -> {
              Map<String, Object> results = new HashMap<>();
              for (Map.Entry<String, Future<?>> each : futures.entrySet()) {
                try {
                  results.put(each.getKey(), each.getValue().get()); // expect strict: UnboundedWait
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
              }
              return results;
            });
  }
}
