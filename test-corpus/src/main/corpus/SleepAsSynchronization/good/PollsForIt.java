// trap: a polling loop with a condition
package SleepAsSynchronization.good;

/** Starts a thread and looks whether it is ready. */
public final class PollsForIt {
  private volatile boolean ready;

  public boolean start() throws InterruptedException {
    new Thread(() -> ready = true).start();
    for (int i = 0; i < 100 && !ready; i++) { // defence
      Thread.sleep(10);
    }
    return ready;
  }
}
