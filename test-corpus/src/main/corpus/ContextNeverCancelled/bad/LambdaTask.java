// axis: lambda
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.concurrent.Executor;

/** Calls a service later. */
public final class LambdaTask {
  private LambdaTask() {}

  public static void callOn(Executor pool, Runnable service) {
    pool.execute(
        () -> {
          CancellableContext apart = Context.current().withCancellation(); // expect: ContextNeverCancelled
          apart.run(service);
        });
  }
}
