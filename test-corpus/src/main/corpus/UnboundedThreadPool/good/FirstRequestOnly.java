// trap: bounded, the loop ends with the thread it starts
package UnboundedThreadPool.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Waits for a caller from this host, serves it on a thread and listens no more. */
public final class FirstRequestOnly {
  private final Consumer<Socket> session;

  public FirstRequestOnly(Consumer<Socket> session) {
    this.session = session;
  }

  public void serve(ServerSocket server) throws IOException {
    while (true) {
      Socket socket = server.accept();
      if (socket.getInetAddress().isLoopbackAddress()) {
        new Thread(() -> session.accept(socket), "session").start();
        return; // defence
      }
      socket.close();
    }
  }
}
