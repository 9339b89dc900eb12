// axis: local, never cancelled
// shape: a call with a context of its own
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;

/** Calls a service apart from its own caller. */
public final class NeverAtAll {
  private NeverAtAll() {}

  public static void call(Runnable service) {
    CancellableContext apart = Context.current().withCancellation(); // expect: ContextNeverCancelled
    apart.run(service);
  }
}
