// trap: T7 the variant that stops nothing never gives the pool anything to do
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends messages in the background, or at once. */
public final class VariantHasNoWork {
  private VariantHasNoWork() {}

  static Sender direct() {
    return new Direct();
  }

  static Sender pooled() {
    return new Sender();
  }

  private static class Sender {
    private final ExecutorService workers =
        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));

    void send(Runnable message) {
      workers.execute(message);
    }

    void stop() {
      workers.shutdown();
    }
  }

  private static final class Direct extends Sender {
    @Override
    void send(Runnable message) {
      message.run(); // defence
    }

    @Override
    void stop() {}
  }
}
