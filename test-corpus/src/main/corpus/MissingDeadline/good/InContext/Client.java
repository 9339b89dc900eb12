// trap: the context has the deadline
package MissingDeadline.good.InContext;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks the greeter. */
public final class Client {
  private final GreeterGrpc.GreeterBlockingStub stub;
  private final ScheduledExecutorService timer;

  public Client(ManagedChannel channel, ScheduledExecutorService timer) {
    stub = GreeterGrpc.newBlockingStub(channel);
    this.timer = timer;
  }

  public String greet(String who) throws Exception {
    Context now = Context.current();
    Context.CancellableContext bound = now.withDeadlineAfter(2, TimeUnit.SECONDS, timer); // defence
    try {
      return bound.call(() -> stub.greet(who));
    } finally {
      bound.cancel(null);
    }
  }
}
