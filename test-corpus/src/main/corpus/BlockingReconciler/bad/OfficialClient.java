// axis: the official client's controller, a queue in a field
package BlockingReconciler.bad;

import io.kubernetes.client.extended.controller.reconciler.Reconciler;
import io.kubernetes.client.extended.controller.reconciler.Request;
import io.kubernetes.client.extended.controller.reconciler.Result;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each claim one of the disks that are free. */
public final class OfficialClient implements Reconciler {
  private final BlockingQueue<String> free;
  private final Map<String, String> bound = new ConcurrentHashMap<>();

  public OfficialClient(BlockingQueue<String> free) {
    this.free = free;
  }

  @Override
  public Result reconcile(Request request) {
    try {
      bound.put(request.getName(), free.take()); // expect: BlockingReconciler // expect strict: UnboundedWait
      return new Result(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(true);
    }
  }
}
