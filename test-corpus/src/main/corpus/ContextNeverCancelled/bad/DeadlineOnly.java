// axis: with a deadline
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls a service with a time limit. */
public final class DeadlineOnly {
  private final ScheduledExecutorService timer;

  public DeadlineOnly(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  public String call(Callable<String> service) throws Exception {
    Context now = Context.current();
    CancellableContext own = now.withDeadlineAfter(1, TimeUnit.SECONDS, timer); // expect: ContextNeverCancelled
    return own.call(service);
  }
}
