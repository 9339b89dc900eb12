// axis: early return
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.List;

/** Calls a service if there is one. */
public final class EarlyReturn {
  private EarlyReturn() {}

  public static boolean call(List<String> services) {
    CancellableContext apart = Context.current().withCancellation(); // expect: ContextNeverCancelled
    if (services.isEmpty()) {
      return false;
    }
    apart.close();
    return true;
  }
}
