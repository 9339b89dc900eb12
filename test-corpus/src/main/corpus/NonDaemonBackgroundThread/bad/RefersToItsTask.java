// axis: a method reference is the thread's own work, and the stop has another name than close
package NonDaemonBackgroundThread.bad;

/** Writes a line every second. */
public final class RefersToItsTask {
  private volatile boolean stop;

  public void start() {
    Thread writer = new Thread(this::write);
    writer.start(); // expect: NonDaemonBackgroundThread
  }

  public void halt() {
    stop = true;
  }

  private void write() {
    while (!stop) {
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException e) {
        stop = true;
      }
      System.out.println("alive");
    }
  }
}
