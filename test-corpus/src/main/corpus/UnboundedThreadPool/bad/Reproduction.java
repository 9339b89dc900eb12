// axis: program that runs, requests while the database does not answer
package UnboundedThreadPool.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server whose requests wait for a database. */
public final class Reproduction implements AutoCloseable {
  private final ExecutorService pool = Executors.newCachedThreadPool(); // expect: UnboundedThreadPool
  private final CompletableFuture<String> database = new CompletableFuture<>();

  public void accept(String request) {
    pool.execute(() -> System.out.println(request + ", " + database.join())); // expect strict: UnboundedWait
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  public static void run() throws Exception {
    try (Reproduction server = new Reproduction()) {
      for (int i = 0; i < 200; i++) {
        server.accept("request " + i);
      }
      server.database.complete("answered");
    }
  }
}
