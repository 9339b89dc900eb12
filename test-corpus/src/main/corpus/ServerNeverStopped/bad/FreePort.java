// axis: a channel of which only the socket's port is asked
package ServerNeverStopped.bad;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** Finds a port that nobody uses. */
public final class FreePort {
  private FreePort() {}

  public static int find() throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(); // expect: ServerNeverStopped
    channel.bind(new InetSocketAddress(0));
    return channel.socket().getLocalPort();
  }
}
