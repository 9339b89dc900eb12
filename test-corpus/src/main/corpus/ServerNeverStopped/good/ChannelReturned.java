// trap: T5 the caller gets it
package ServerNeverStopped.good;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;

/** Makes channels with the settings of the house. */
public final class ChannelReturned {
  private ChannelReturned() {}

  public static ManagedChannel to(String host, int port) {
    ManagedChannel channel =
        ManagedChannelBuilder.forAddress(host, port).usePlaintext().maxInboundMessageSize(1 << 20).build();
    return channel; // defence
  }
}
