// trap: T13 get after isDone
package UnboundedWait.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Collects what is there. */
public final class DoneAlready {
  private DoneAlready() {}

  public static List<String> ready(List<Future<String>> pending)
      throws InterruptedException, ExecutionException {
    List<String> found = new ArrayList<>();
    for (Future<String> each : pending) {
      if (!each.isDone() || each.isCancelled()) { // defence
        continue;
      }
      found.add(each.get());
    }
    return found;
  }
}
