// trap: T6 try-with-resources
package ContextNeverCancelled.good;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;

/** Calls a service apart from its own caller. */
public final class WithResources {
  private WithResources() {}

  public static void call(Runnable service) {
    try (CancellableContext apart = Context.current().withCancellation()) { // defence
      apart.run(service);
    }
  }
}
