// axis: a function that runs when one future is done, and waits for others
package InterruptSwallowed.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A result that comes later, as a library's own type. */
final class OneDone<T> {
  private final CompletableFuture<T> result = new CompletableFuture<>();

  static OneDone<Void> of(CompletableFuture<?> request) {
    OneDone<Void> one = new OneDone<>();
    request.whenComplete((value, failure) -> one.result.complete(null));
    return one;
  }

  <R> R after(Function<T, R> function) {
    return function.apply(result.join()); // expect strict: UnboundedWait
  }

  static Map<String, Object> named(Map<String, Future<?>> futures, CompletableFuture<?> request) {
    return of(request)
        .after(
            nothing -> {
              Map<String, Object> results = new HashMap<>();
              for (Map.Entry<String, Future<?>> each : futures.entrySet()) {
                try {
                  results.put(each.getKey(), each.getValue().get()); // expect strict: UnboundedWait
                } catch (InterruptedException | ExecutionException e) { // expect: InterruptSwallowed
                  throw new IllegalStateException(e);
                }
              }
              return results;
            });
  }
}
