// axis: break out of a loop between
package SemaphorePermitLeak.bad;

import java.util.List;
import java.util.concurrent.Semaphore;

/** Reads pages until one is empty. */
public final class BrokenLoop {
  private final Semaphore readers;
  private int read;

  public BrokenLoop(int most) {
    readers = new Semaphore(most);
  }

  public void read(List<String> pages) {
    for (String page : pages) {
      readers.acquireUninterruptibly(); // expect: SemaphorePermitLeak // expect strict: UnboundedWait
      if (page.isEmpty()) {
        break;
      }
      read++;
      readers.release();
    }
  }

  public int read() {
    return read;
  }
}
