// axis: two classes, a gRPC stub in a field
package MissingDeadline.bad.StubField;

import io.grpc.ManagedChannel;

/** Asks the greeter. */
public final class Client {
  private final GreeterGrpc.GreeterBlockingStub stub;

  public Client(ManagedChannel channel) {
    stub = GreeterGrpc.newBlockingStub(channel).withWaitForReady();
  }

  public String greet(String who) {
    return stub.greet(who); // expect: MissingDeadline
  }
}
