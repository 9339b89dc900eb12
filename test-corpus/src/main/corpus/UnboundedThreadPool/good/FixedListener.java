// trap: bounded, an accept loop on a fixed pool
package UnboundedThreadPool.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Accepts operators on the console port, eight at a time. */
public final class FixedListener {
  private final Consumer<Socket> session;

  public FixedListener(Consumer<Socket> session) {
    this.session = session;
  }

  public void listen(ServerSocket server) throws IOException {
    ExecutorService sessions =
        new ThreadPoolExecutor( // defence
            8,
            8,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(16),
            new ThreadPoolExecutor.CallerRunsPolicy());
    try {
      while (true) {
        Socket socket = server.accept();
        sessions.execute(() -> session.accept(socket));
      }
    } finally {
      sessions.shutdownNow();
    }
  }
}
