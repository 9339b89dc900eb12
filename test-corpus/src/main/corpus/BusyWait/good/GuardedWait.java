// trap: a condition that is waited for in a loop
package BusyWait.good;

/** A gate. */
public final class GuardedWait {
  private boolean open;

  public synchronized void open() {
    open = true;
    notifyAll();
  }

  public synchronized void pass() throws InterruptedException {
    while (!open) {
      wait(1000); // defence
    }
  }
}
