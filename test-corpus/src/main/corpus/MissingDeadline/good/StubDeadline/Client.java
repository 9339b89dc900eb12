// trap: set on the stub when it is made
package MissingDeadline.good.StubDeadline;

import io.grpc.ManagedChannel;
import java.util.concurrent.TimeUnit;

/** Asks the greeter. */
public final class Client {
  private final GreeterGrpc.GreeterBlockingStub stub;

  public Client(ManagedChannel channel) {
    stub = GreeterGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS); // defence
  }

  public String greet(String who) {
    return stub.greet(who);
  }
}
