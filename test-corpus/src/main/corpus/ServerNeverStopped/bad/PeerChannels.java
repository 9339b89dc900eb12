// axis: loop, a channel for each address
package ServerNeverStopped.bad;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.List;

/** Asks which peers are ready. */
public final class PeerChannels {
  public int ready(List<String> peers) {
    int ready = 0;
    for (String peer : peers) {
      ManagedChannel channel = ManagedChannelBuilder.forTarget(peer).usePlaintext().build(); // expect: ServerNeverStopped
      if (channel.getState(true).name().equals("READY")) {
        ready++;
      }
    }
    return ready;
  }
}
