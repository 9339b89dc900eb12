// axis: exception path, a flag under a monitor in an endless loop
package BusyWait.bad;

/** A gate that may break. */
public final class GuardedFlag {
  private boolean open;
  private boolean broken;

  public synchronized void open() {
    open = true;
  }

  public synchronized void fail() {
    broken = true;
  }

  public void pass() {
    while (true) {
      synchronized (this) {
        if (broken) { // expect: BusyWait
          throw new IllegalStateException("broken");
        }
        if (open) {
          return;
        }
      }
    }
  }
}
