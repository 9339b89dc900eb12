// trap: T13 the flag is asked again after the sleep: where it is set, the loop ends
package BusyWait.good;

/** Checks in now and then. */
public final class FlagAskedTwice extends Thread {
  private volatile boolean shutdown;
  private final Runnable check;
  private int failures;

  public FlagAskedTwice(Runnable check) {
    this.check = check;
    setDaemon(true);
  }

  public void shutdown() {
    shutdown = true; // defence
    interrupt();
  }

  private boolean checkIn() {
    try {
      check.run();
      return true;
    } catch (RuntimeException e) {
      failures++;
      return false;
    }
  }

  @Override
  public void run() {
    while (!shutdown) {
      if (!shutdown) {
        try {
          Thread.sleep(failures > 0 ? 5000 : 1000);
        } catch (InterruptedException e) {
          System.out.println("woken");
        }
      }
      if (!shutdown && checkIn()) {
        System.out.println("checked in");
      }
    }
  }
}
