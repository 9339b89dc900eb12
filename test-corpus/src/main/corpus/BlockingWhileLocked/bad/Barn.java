// axis: wait on one object while the monitor of another is held
package BlockingWhileLocked.bad;

/** Lets one herd in at a time. */
public final class Barn {
  private final Object door = new Object();
  private final Object counter = new Object();
  private boolean open;
  private int herds;

  public void enter() throws InterruptedException {
    synchronized (counter) {
      synchronized (door) {
        while (!open) {
          door.wait(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
        }
      }
      herds++;
    }
  }

  public int herds() {
    synchronized (counter) {
      return herds;
    }
  }

  public void unlock() {
    synchronized (door) {
      open = true;
      door.notifyAll();
    }
  }
}
