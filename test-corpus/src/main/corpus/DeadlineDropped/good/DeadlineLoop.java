// trap: a deadline computed from it ends a loop
package DeadlineDropped.good;

/** A flag one can wait for. */
public final class DeadlineLoop {
  private boolean set;

  public synchronized void set() {
    set = true;
    notifyAll();
  }

  public synchronized boolean await(long timeoutMillis) throws InterruptedException {
    long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
    while (!set) {
      long left = (deadline - System.nanoTime()) / 1_000_000; // defence
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
