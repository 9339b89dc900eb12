// axis: future, the rest of the loop waits on
// shape: results collected in a loop, wrapped without the status
package InterruptSwallowed.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Collects the results of a fan-out. */
public final class AllResults {
  public List<Long> collect(List<Future<Long>> parts) {
    List<Long> results = new ArrayList<>();
    for (Future<Long> part : parts) {
      try {
        results.add(part.get()); // expect strict: UnboundedWait
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        results.add(-1L);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return results;
  }
}
