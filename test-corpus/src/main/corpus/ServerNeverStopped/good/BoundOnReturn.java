// trap: calls in a row on a channel that is returned, or kept and closed
package ServerNeverStopped.good;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens what a node needs. */
public final class BoundOnReturn implements Closeable {
  private final DatagramChannel gossip;
  private final FileChannel log;

  BoundOnReturn(Path log, long end) throws IOException {
    this.gossip =
        DatagramChannel.open().setOption(StandardSocketOptions.IP_MULTICAST_TTL, 2).bind(null);
    this.log = FileChannel.open(log, StandardOpenOption.WRITE).position(end);
  }

  static ServerSocketChannel listen(int port) throws IOException {
    return create().bind(new InetSocketAddress(port));
  }

  private static ServerSocketChannel create() throws IOException {
    return ServerSocketChannel.open();
  }

  @Override
  public void close() throws IOException {
    try {
      gossip.close(); // defence
    } finally {
      log.close();
    }
  }
}
