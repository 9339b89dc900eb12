// trap: T5 handed to another object
package ContextNeverCancelled.good;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.function.Consumer;

/** Hands its context on. */
public final class GivenAway {
  private GivenAway() {}

  public static void open(Consumer<CancellableContext> owner) {
    CancellableContext apart = Context.current().withCancellation();
    owner.accept(apart); // defence
  }
}
