package MissingDeadline.bad.StubOneCall;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.ClientCalls;

/** As generated for a service with one method. */
public final class GreeterGrpc {
  private static MethodDescriptor<String, String> greet;

  private GreeterGrpc() {}

  public static GreeterBlockingStub newBlockingStub(Channel channel) {
    return new GreeterBlockingStub(channel, CallOptions.DEFAULT);
  }

  /** The stub that blocks. */
  public static final class GreeterBlockingStub extends AbstractBlockingStub<GreeterBlockingStub> {
    private GreeterBlockingStub(Channel channel, CallOptions options) {
      super(channel, options);
    }

    @Override
    protected GreeterBlockingStub build(Channel channel, CallOptions options) {
      return new GreeterBlockingStub(channel, options);
    }

    public String greet(String who) {
      return ClientCalls.blockingUnaryCall(getChannel(), greet, getCallOptions(), who);
    }
  }
}
