// axis: lambda, with a flag that stop() sets
package NonDaemonBackgroundThread.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Delivers events in order. */
public final class LambdaPoller {
  private volatile boolean stopped;

  public void start(BlockingQueue<String> events, Consumer<String> listener) {
    Thread delivery =
        new Thread(
            () -> {
              while (!stopped) {
                try {
                  String event = events.poll(1, TimeUnit.SECONDS);
                  if (event != null) {
                    listener.accept(event);
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return;
                }
              }
            });
    delivery.setName("delivery");
    delivery.start(); // expect: NonDaemonBackgroundThread
  }

  public void stop() {
    stopped = true;
  }
}
