// trap: T8
// release: 21
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Names threads of its own. */
public final class ThreadThatEnds {
  private static final ThreadLocal<String> NAME = new ThreadLocal<>();

  private ThreadThatEnds() {}

  static void start(String name, Runnable work) {
    Thread thread =
        new Thread( // defence
            () -> {
              NAME.set(name);
              work.run();
            });
    thread.setDaemon(true);
    thread.start();
  }

  static void each(Iterable<String> names, Runnable work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String name : names) {
        threads.execute(
            () -> {
              NAME.set(name);
              work.run();
            });
      }
    }
  }

  static String name() {
    return NAME.get();
  }
}
