// axis: exception of a helper in view
package CatchAllSwallowsInterrupt.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Mirrors a list of folders, a few at a time. */
public final class MirrorTask {
  private final Semaphore slots;

  public MirrorTask(Semaphore slots) {
    this.slots = slots;
  }

  public void mirror(List<String> folders) {
    for (String folder : folders) {
      try {
        copy(folder);
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        System.err.println("skipped " + folder);
      }
    }
  }

  private void copy(String folder) throws InterruptedException {
    slots.acquire(); // expect strict: UnboundedWait
    try {
      System.out.println("copying " + folder);
    } finally {
      slots.release();
    }
  }
}
