// trap: T2 the constructor makes it when nothing can fail any more
package ExecutorLeakedOnException.good;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A client of a broker. */
public final class PoolLast implements Closeable {
  private final Socket socket;
  private final ExecutorService reader;

  public PoolLast(String host, int port) throws IOException {
    if (port <= 0) {
      throw new IllegalArgumentException("port: " + port);
    }
    this.socket = new Socket(host, port);
    this.reader = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue // defence
  }

  public void listen(Runnable loop) {
    reader.execute(loop);
  }

  @Override
  public void close() throws IOException {
    reader.shutdownNow();
    socket.close();
  }
}
