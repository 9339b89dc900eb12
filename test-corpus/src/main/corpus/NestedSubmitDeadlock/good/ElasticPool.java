// trap: T15 a pool that makes a thread for each task it has none for
package NestedSubmitDeadlock.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Renders on as many threads as it takes. */
public final class ElasticPool implements AutoCloseable {
  private final ExecutorService pool;

  public ElasticPool() {
    this.pool = Executors.newCachedThreadPool(); // expect: UnboundedThreadPool // defence
  }

  public Future<String> render(String page) {
    return pool.submit(() -> page + pool.submit(() -> "image").get());
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
