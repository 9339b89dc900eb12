// axis: helper
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;

/** Calls a service by way of a helper. */
public final class HelperUses {
  private HelperUses() {}

  public static void call(Runnable service) {
    CancellableContext apart = Context.ROOT.withCancellation(); // expect: ContextNeverCancelled
    runIn(apart, service);
  }

  private static void runIn(CancellableContext context, Runnable service) {
    Context before = context.attach();
    try {
      service.run();
    } finally {
      context.detach(before);
    }
  }
}
