// axis: what may throw is a call of a service, an interface that nobody in view implements
package LockReleaseMismatch.bad;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what is stored elsewhere. */
public final class AsksAService {
  private final Lock counting = new ReentrantLock();
  private final Store store;
  private long known;

  /** Where things are. */
  public interface Store {
    long size();

    long sizeOnDisk() throws IOException;
  }

  public AsksAService(Store store) {
    this.store = store;
  }

  public void count() {
    counting.lock(); // expect strict: LockReleaseMismatch
    known = store.size();
    counting.unlock();
  }

  public void measure() throws IOException {
    counting.lock(); // expect: LockReleaseMismatch
    known = store.sizeOnDisk();
    counting.unlock();
  }

  public long known() {
    return known;
  }
}
