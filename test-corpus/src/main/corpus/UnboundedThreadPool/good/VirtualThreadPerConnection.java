// trap: virtual threads started in an accept loop
// release: 21
package UnboundedThreadPool.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Serves every connection on a virtual thread. */
public final class VirtualThreadPerConnection {
  private final Consumer<Socket> session;

  public VirtualThreadPerConnection(Consumer<Socket> session) {
    this.session = session;
  }

  public void listen(ServerSocket server) throws IOException {
    while (true) {
      Socket socket = server.accept();
      Thread.ofVirtual().start(() -> session.accept(socket)); // defence
    }
  }
}
