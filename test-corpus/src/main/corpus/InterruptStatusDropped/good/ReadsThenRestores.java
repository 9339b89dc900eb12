// trap: T10 looked at before, cleared, and restored
package InterruptStatusDropped.good;

/** Saves what must be saved. */
public final class ReadsThenRestores {
  private final Runnable save;

  public ReadsThenRestores(Runnable save) {
    this.save = save;
  }

  public void saveNow() {
    boolean was = Thread.currentThread().isInterrupted();
    Thread.interrupted();
    write();
    if (was) {
      Thread.currentThread().interrupt(); // defence
    }
  }

  private void write() {
    synchronized (this) {
      notifyAll();
    }
  }

  public Runnable task() {
    return save;
  }
}
