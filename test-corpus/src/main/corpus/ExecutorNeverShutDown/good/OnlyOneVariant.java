// trap: T4 the variant that stops nothing exists once, made with its class
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends messages in the background. */
public final class OnlyOneVariant {
  static final Sender SHARED = new Shared(); // defence

  private OnlyOneVariant() {}

  static Sender own() {
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

  private static final class Shared extends Sender {
    @Override
    void stop() {
      System.out.println("shared by all, and not stopped");
    }
  }
}
