// axis: constructor, the connection fails after the pool is there
// shape: a client whose constructor starts its reader before it connects
package ExecutorLeakedOnException.bad;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A client of a broker, connected once made. */
public final class BrokerClient implements Closeable {
  private final ExecutorService reader;
  private final Socket socket;

  public BrokerClient(String host, int port) throws IOException {
    this.reader = Executors.newSingleThreadExecutor(); // expect: ExecutorLeakedOnException
    reader.execute(() -> System.out.println("reading from " + host));
    this.socket = new Socket(host, port);
    reader.execute(this::read);
  }

  private void read() {
    try (InputStream in = socket.getInputStream()) {
      in.transferTo(System.out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.shutdownNow();
    socket.close();
  }
}
