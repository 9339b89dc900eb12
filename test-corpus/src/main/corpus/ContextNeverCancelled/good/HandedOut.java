// trap: T5 returned
package ContextNeverCancelled.good;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;

/** Makes contexts. */
public final class HandedOut {
  private HandedOut() {}

  public static CancellableContext apart() {
    return Context.current().withCancellation(); // defence
  }
}
