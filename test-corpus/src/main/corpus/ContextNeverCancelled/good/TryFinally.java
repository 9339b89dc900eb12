// trap: T2 cancelled in finally
package ContextNeverCancelled.good;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.concurrent.Callable;

/** Calls a service apart from its own caller. */
public final class TryFinally {
  private TryFinally() {}

  public static String call(Callable<String> service) throws Exception {
    CancellableContext apart = Context.current().withCancellation();
    try {
      return apart.call(service);
    } finally {
      apart.cancel(null); // defence
    }
  }
}
