// trap: T2 attached, detached and cancelled
package ContextNeverCancelled.good;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;

/** Calls a service in a context that is current. */
public final class DetachAndCancel {
  private DetachAndCancel() {}

  public static void call(Runnable service) {
    CancellableContext apart = Context.current().withCancellation();
    Context before = apart.attach();
    try {
      service.run();
    } finally {
      apart.detachAndCancel(before, null); // defence
    }
  }
}
