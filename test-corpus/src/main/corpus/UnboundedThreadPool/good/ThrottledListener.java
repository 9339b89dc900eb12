// trap: a semaphore bounds the threads of an accept loop
package UnboundedThreadPool.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Accepts at most ten operators on the console port. */
public final class ThrottledListener {
  private final Semaphore sessions = new Semaphore(10);
  private final ServerSocket server;
  private final Consumer<Socket> session;

  public ThrottledListener(ServerSocket server, Consumer<Socket> session) {
    this.server = server;
    this.session = session;
  }

  public void listen() throws IOException, InterruptedException {
    while (true) {
      sessions.acquire(); // expect strict: UnboundedWait // defence
      Socket socket = server.accept();
      new Thread(() -> serve(socket), "session").start();
    }
  }

  private void serve(Socket socket) {
    try {
      session.accept(socket);
    } finally {
      sessions.release();
    }
  }
}
