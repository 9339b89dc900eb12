// axis: a subclass overrides the shutdown and only sets a flag
// shape: a sender with a variant that does not wait
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends messages in the background. */
public final class FlagOnlyStop {
  private FlagOnlyStop() {}

  static Sender fast() {
    return new Fast();
  }

  static Sender plain() {
    return new Plain();
  }

  private abstract static class Sender {
    private final ExecutorService workers;
    protected volatile boolean stopped;

    Sender() {
      workers =
          new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));
    }

    void send(Runnable message) {
      if (!stopped) {
        workers.execute(message);
      }
    }

    void stop() {
      stopped = true;
      workers.shutdown();
    }
  }

  private static final class Plain extends Sender {}

  private static final class Fast extends Sender {
    @Override
    void stop() {
      stopped = true; // expect: ExecutorNeverShutDown
    }
  }
}
