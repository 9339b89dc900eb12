// trap: T3 cancelled in a lambda
package ContextNeverCancelled.good;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.function.Consumer;

/** Calls a service that tells when it is done. */
public final class CancelledByCallback {
  private CancelledByCallback() {}

  public static void call(Consumer<Runnable> service) {
    CancellableContext apart = Context.current().withCancellation();
    service.accept(() -> apart.cancel(null)); // defence
  }
}
