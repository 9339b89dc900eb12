// axis: field, fed by an accept loop
// shape: a server that accepts connections as fast as they come and hands them to a fixed pool
package UnboundedTaskQueue.bad;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers on a socket. */
public final class SocketServer implements AutoCloseable {
  private final ExecutorService workers = Executors.newFixedThreadPool(16); // expect: UnboundedTaskQueue
  private volatile boolean open = true;

  public void serve(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port)) {
      while (open) {
        Socket connection = socket.accept();
        workers.submit(() -> answer(connection));
      }
    }
  }

  private static void answer(Socket connection) {
    try (connection) {
      connection.getOutputStream().write('!');
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  @Override
  public void close() {
    open = false;
    workers.shutdownNow();
  }
}
