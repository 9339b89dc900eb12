// trap: T2 a method of the same name with an argument overrides nothing
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends messages in the background. */
public final class OverloadIsNone {
  private OverloadIsNone() {}

  static Sender timed() {
    return new Timed();
  }

  static class Sender {
    private final ExecutorService workers =
        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));

    void send(Runnable message) {
      workers.execute(message);
    }

    void stop() {
      workers.shutdown(); // defence
    }
  }

  static final class Timed extends Sender {
    void stop(String reason) {
      System.out.println(reason);
    }
  }
}
