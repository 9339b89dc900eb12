// trap: set by the channel's interceptor
package MissingDeadline.good.StubInterceptor;

import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;

/** Asks the greeter. */
public final class Client {
  private final GreeterGrpc.GreeterBlockingStub stub;

  public Client(ManagedChannel channel, ClientInterceptor deadlines) {
    stub = GreeterGrpc.newBlockingStub(ClientInterceptors.intercept(channel, deadlines)); // defence
  }

  public String greet(String who) {
    return stub.greet(who);
  }
}
