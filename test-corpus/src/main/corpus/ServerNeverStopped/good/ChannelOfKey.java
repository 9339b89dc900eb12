// trap: T5 the channel is registered, and its key gives it back when it is to be closed
package ServerNeverStopped.good;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;

/** Listens on addresses that are added one by one. */
public final class ChannelOfKey {
  private final Selector selector;

  public ChannelOfKey(Selector selector) {
    this.selector = selector;
  }

  public Closeable listen(InetSocketAddress address) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    channel.configureBlocking(false);
    channel.bind(address);
    SelectionKey key = channel.register(selector, SelectionKey.OP_ACCEPT);
    return () -> {
      key.cancel();
      key.channel().close(); // defence
    };
  }
}
