// trap: a semaphore that turns tasks away
package UnboundedThreadPool.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Calls web hooks, or says that it is busy. */
public final class RejectingDispatcher implements AutoCloseable {
  private final ExecutorService calls = Executors.newCachedThreadPool();
  private final Semaphore free = new Semaphore(200);
  private final Consumer<String> http;

  public RejectingDispatcher(Consumer<String> http) {
    this.http = http;
  }

  public boolean dispatch(String url) {
    if (!free.tryAcquire()) { // defence
      return false;
    }
    calls.execute(() -> call(url));
    return true;
  }

  private void call(String url) {
    try {
      http.accept(url);
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
