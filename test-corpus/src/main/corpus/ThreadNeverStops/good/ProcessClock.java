// trap: T4 a daemon thread of the class, which touches only static state
package ThreadNeverStops.good;

/** Counts the seconds since this class was loaded. */
public final class ProcessClock {
  private static volatile long seconds;

  static {
    Thread clock =
        new Thread("uptime") {
          @Override
          public void run() {
            while (true) {
              try {
                Thread.sleep(1_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              seconds++;
            }
          }
        };
    clock.setDaemon(true); // defence
    clock.start();
  }

  private ProcessClock() {}

  public static long seconds() {
    return seconds;
  }
}
