// trap: work that is to run for a time, and is stopped
package SleepAsSynchronization.good;

/** Puts load on something for ten seconds. */
public final class RunsForATime {
  private volatile boolean running = true;

  public void load(Runnable step) throws InterruptedException {
    Thread worker =
        new Thread(
            () -> {
              while (running) {
                step.run();
              }
            });
    worker.start();
    Thread.sleep(10_000);
    running = false; // defence
  }
}
