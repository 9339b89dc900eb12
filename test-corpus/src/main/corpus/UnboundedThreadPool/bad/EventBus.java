// axis: two classes, one makes it and another feeds it
package UnboundedThreadPool.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Publishes events to asynchronous subscribers. */
public final class EventBus implements AutoCloseable {
  private final ExecutorService deliveries;
  private final Subscriber subscriber;

  public EventBus(Runnable callback) {
    deliveries = Executors.newCachedThreadPool(); // expect: UnboundedThreadPool
    subscriber = new Subscriber(deliveries, callback);
  }

  public void publish() {
    subscriber.deliver();
  }

  @Override
  public void close() {
    deliveries.shutdown();
  }

  private static final class Subscriber {
    private final Executor executor;
    private final Runnable callback;

    Subscriber(Executor executor, Runnable callback) {
      this.executor = executor;
      this.callback = callback;
    }

    void deliver() {
      executor.execute(callback);
    }
  }
}
