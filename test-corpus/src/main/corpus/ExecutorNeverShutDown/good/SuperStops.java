// trap: T2 the overriding method calls that of the superclass, or a helper of it
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends messages in the background. */
public final class SuperStops {
  private SuperStops() {}

  static Sender logging() {
    return new Logging();
  }

  static Sender hasty() {
    return new Hasty();
  }

  private abstract static class Sender {
    private final ExecutorService workers =
        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));

    void send(Runnable message) {
      workers.execute(message);
    }

    void stop() {
      end();
    }

    final void end() {
      Runnable last = () -> workers.shutdown();
      last.run();
    }
  }

  private static final class Logging extends Sender {
    @Override
    void stop() {
      super.stop(); // defence
      System.out.println("stopped");
    }
  }

  private static final class Hasty extends Sender {
    @Override
    void stop() {
      end();
    }
  }
}
