// axis: two classes, one call has a deadline and the other does not
package MissingDeadline.bad.StubOneCall;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.concurrent.TimeUnit;

/** Asks the greeter. */
public final class Client {
  private final GreeterGrpc.GreeterBlockingStub stub;

  public Client(String address) {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
    stub = GreeterGrpc.newBlockingStub(channel);
  }

  public String greet(String who) {
    return stub.withDeadlineAfter(1, TimeUnit.SECONDS).greet(who);
  }

  public String greetAgain(String who) {
    return stub.greet(who); // expect: MissingDeadline
  }
}
