package LatchCountMismatch.good.SharedLatch;

import java.util.concurrent.Executor;

/** Reports the second part. */
final class Plugin {
  private Plugin() {}

  static void start(Executor executor) {
    executor.execute(new Boot.Part());
  }
}
