// axis: field, one task a request
package UnboundedThreadPool.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Calls the web hooks of customers; a slow customer costs a thread for every event. */
public final class WebhookDispatcher implements AutoCloseable {
  private final ExecutorService calls = Executors.newCachedThreadPool(); // expect: UnboundedThreadPool
  private final Consumer<String> http;

  public WebhookDispatcher(Consumer<String> http) {
    this.http = http;
  }

  public void dispatch(String url) {
    calls.execute(() -> http.accept(url));
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
