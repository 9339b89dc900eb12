// trap: T5 a context that cannot be cancelled
package ContextNeverCancelled.good;

import io.grpc.Context;

/** Runs apart from its caller's cancellation. */
public final class PlainFork {
  private PlainFork() {}

  public static void call(Runnable service) {
    Context apart = Context.current().fork(); // defence
    apart.run(service);
  }
}
