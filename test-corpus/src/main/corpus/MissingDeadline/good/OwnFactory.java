// trap: T1 the sockets come from a factory of its own, which sets the times
package MissingDeadline.good;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Asks a server for the time. */
public final class OwnFactory {
  private static final class Patient extends SocketFactory {
    private static Socket open(InetSocketAddress to) throws IOException {
      Socket socket = new Socket();
      socket.setSoTimeout(5_000); // defence
      socket.connect(to, 5_000);
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return open(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return open(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int own)
        throws IOException {
      return open(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int own)
        throws IOException {
      return open(new InetSocketAddress(host, port));
    }
  }

  private final SocketFactory sockets = new Patient();

  public int ask(String host) throws IOException {
    try (Socket socket = sockets.createSocket(host, 37)) {
      return socket.getInputStream().read();
    }
  }
}
