// trap: T5 a helper of the constructor makes it, a field keeps it
package ExecutorPerCall.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Answers connections on its own threads. */
public final class MadeForItsOwner implements AutoCloseable {
  private final ExecutorService workers;

  public MadeForItsOwner(int threads) {
    this.workers = workers(threads); // defence
  }

  private static ExecutorService workers(int threads) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), new ThreadPoolExecutor.CallerRunsPolicy());
  }

  public void serve(ServerSocket socket, Consumer<Socket> answer) throws IOException {
    while (!socket.isClosed()) {
      Socket connection = socket.accept();
      workers.execute(() -> answer.accept(connection));
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
