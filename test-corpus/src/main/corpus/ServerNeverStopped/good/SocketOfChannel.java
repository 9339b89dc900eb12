// trap: T5 the channel's socket is returned, and closing it closes the channel
package ServerNeverStopped.good;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Makes sockets that belong to channels. */
public final class SocketOfChannel {
  public ServerSocket listen(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    channel.socket().bind(new InetSocketAddress(port));
    return channel.socket(); // defence
  }

  public void ping(String host, int port) throws IOException {
    SocketChannel channel = SocketChannel.open();
    Socket socket = channel.socket();
    try {
      socket.connect(new InetSocketAddress(host, port));
      socket.getOutputStream().write(0);
    } finally {
      socket.close(); // defence
    }
  }
}
