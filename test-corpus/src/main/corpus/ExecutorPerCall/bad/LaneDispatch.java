// axis: list that is itself a local
package ExecutorPerCall.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Spreads work over lanes that keep the order. */
public final class LaneDispatch {
  public void dispatch(List<Runnable> work, int lanes) {
    List<ExecutorService> pools = new ArrayList<>();
    for (int i = 0; i < lanes; i++) {
      pools.add(Executors.newSingleThreadExecutor()); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    }
    int next = 0;
    for (Runnable each : work) {
      pools.get(next++ % lanes).execute(each);
    }
  }
}
