// axis: no variable
package ContextNeverCancelled.bad;

import io.grpc.Context;

/** Calls a service apart from its own caller. */
public final class ChainedRun {
  private ChainedRun() {}

  public static void call(Runnable service) {
    Context.current().withCancellation().run(service); // expect: ContextNeverCancelled
  }
}
