// trap: close() sets the flag that the loop reads
package NonDaemonBackgroundThread.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Delivers events in order. */
public final class FlagInClose implements AutoCloseable {
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
    delivery.start();
  }

  @Override
  public void close() {
    stopped = true; // defence
  }
}
