// trap: T15 a bounded queue and a policy that pushes back
package UnboundedTaskQueue.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Accepts no faster than it answers. */
public final class CallerHelps implements AutoCloseable {
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          4,
          4,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(64), // defence
          new ThreadPoolExecutor.CallerRunsPolicy());

  public void serve(ServerSocket socket, Consumer<Socket> answer) throws IOException {
    while (!socket.isClosed()) {
      Socket connection = socket.accept();
      workers.execute(() -> answer.accept(connection));
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
