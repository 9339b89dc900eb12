// axis: loop, a thread for each connection
// shape: the accept loop of a small server
package UnboundedThreadPool.bad;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Accepts operators on the console port. */
public final class TelnetListener {
  private final ServerSocket server;
  private final Consumer<Socket> session;

  public TelnetListener(ServerSocket server, Consumer<Socket> session) {
    this.server = server;
    this.session = session;
  }

  public void listen() throws IOException {
    while (true) {
      Socket socket = server.accept();
      new Thread(() -> session.accept(socket), "session").start(); // expect: UnboundedThreadPool
    }
  }
}
