// axis: loop
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.List;

/** Calls a service for each item. */
public final class PerItem {
  private PerItem() {}

  public static void callAll(List<Runnable> calls) {
    for (Runnable call : calls) {
      CancellableContext own = Context.current().withCancellation(); // expect: ContextNeverCancelled
      own.run(call);
    }
  }
}
