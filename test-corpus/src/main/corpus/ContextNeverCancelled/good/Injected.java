// trap: T1 the context is the caller's
package ContextNeverCancelled.good;

import io.grpc.Context.CancellableContext;

/** Runs in the context it is given. */
public final class Injected {
  private final CancellableContext context;

  public Injected(CancellableContext context) {
    this.context = context; // defence
  }

  public void call(Runnable service) {
    context.run(service);
  }
}
