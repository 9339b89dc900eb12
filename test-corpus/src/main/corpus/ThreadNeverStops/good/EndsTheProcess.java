// trap: the loop ends with the process
package ThreadNeverStops.good;

import java.util.concurrent.locks.LockSupport;

/** Ends the process when its parent has gone. */
public final class EndsTheProcess {
  private EndsTheProcess() {}

  public static void watch(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              while (true) {
                if (!parent.isAlive()) {
                  System.exit(1); // defence
                }
                LockSupport.parkNanos(1_000_000_000L);
              }
            });
    watch.setDaemon(true);
    watch.start();
  }
}
