// axis: made of a context that was given a value
package ContextNeverCancelled.bad;

import io.grpc.Context;

/** Runs the work of a tenant in its context. */
public final class ValueInBetween {
  public static final Context.Key<String> TENANT = Context.key("tenant");

  private ValueInBetween() {}

  public static void run(String tenant, Runnable work) {
    Context context = Context.current();
    var scope = context.withValue(TENANT, tenant).withCancellation(); // expect: ContextNeverCancelled
    scope.run(work);
  }
}
