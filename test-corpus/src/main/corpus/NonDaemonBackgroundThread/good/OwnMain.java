// trap: T13 an application's main program decides how long it lives
package NonDaemonBackgroundThread.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints the time until it is stopped from outside. */
public final class OwnMain {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private void start() {
    clock.scheduleAtFixedRate(
        () -> System.out.println(System.currentTimeMillis()), 1, 1, TimeUnit.SECONDS);
  }

  void stop() {
    clock.shutdown();
  }

  public static void main(String[] args) { // defence
    new OwnMain().start();
  }
}
