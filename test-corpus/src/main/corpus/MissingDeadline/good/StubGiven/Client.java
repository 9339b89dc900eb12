// trap: T1 the stub is given, and may have been told
package MissingDeadline.good.StubGiven;


/** Asks the greeter. */
public final class Client {
  private final GreeterGrpc.GreeterBlockingStub stub;

  public Client(GreeterGrpc.GreeterBlockingStub stub) {
    this.stub = stub; // defence
  }

  public String greet(String who) {
    return stub.greet(who);
  }
}
