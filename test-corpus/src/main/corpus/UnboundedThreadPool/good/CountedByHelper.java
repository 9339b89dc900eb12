// trap: T14 a helper counts what runs, and refuses more
package UnboundedThreadPool.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Answers on a port, at most sixteen at a time. */
public final class CountedByHelper implements AutoCloseable {
  private static final int MOST = 16;

  private final ServerSocket server;
  private final Consumer<Socket> handler;
  private final AtomicInteger live = new AtomicInteger();

  public CountedByHelper(ServerSocket server, Consumer<Socket> handler) {
    this.server = server;
    this.handler = handler;
  }

  public void serve() throws IOException {
    while (!server.isClosed()) {
      Socket socket = server.accept();
      if (!reserve()) { // defence
        socket.close();
        continue;
      }
      Thread thread = new Thread(() -> converse(socket));
      thread.setDaemon(true);
      thread.start();
    }
  }

  private boolean reserve() {
    return live.getAndUpdate(n -> n < MOST ? n + 1 : n) < MOST;
  }

  private void converse(Socket socket) {
    try (socket) {
      handler.accept(socket);
    } catch (IOException e) {
      System.err.println("lost: " + e);
    } finally {
      live.decrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
