// axis: constructor with a linked queue
package UnboundedTaskQueue.bad;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Takes statistics from the network. */
public final class DatagramLoop implements AutoCloseable {
  private final ThreadPoolExecutor parsers = // expect: UnboundedTaskQueue
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

  public void listen(DatagramSocket socket, Consumer<byte[]> parser) throws IOException {
    while (!socket.isClosed()) {
      byte[] data = new byte[1_500];
      socket.receive(new DatagramPacket(data, data.length));
      parsers.execute(() -> parser.accept(data));
    }
  }

  @Override
  public void close() {
    parsers.shutdown();
  }
}
