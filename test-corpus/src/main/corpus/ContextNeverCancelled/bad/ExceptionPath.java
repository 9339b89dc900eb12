// axis: exception
// shape: cancelled at the end of the happy path
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.concurrent.Callable;

/** Calls a service, and ends its context when it is done. */
public final class ExceptionPath {
  private ExceptionPath() {}

  public static String call(Callable<String> service) throws Exception {
    CancellableContext apart = Context.current().withCancellation(); // expect: ContextNeverCancelled
    String reply = apart.call(service);
    apart.cancel(null);
    return reply;
  }
}
