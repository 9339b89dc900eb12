// trap: an object that gives the permit back when it is closed
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Lends a scanner. */
public final class Lease {
  private final Semaphore scanners = new Semaphore(3);

  /** A scanner in use. */
  public interface Use extends AutoCloseable {
    @Override
    void close();
  }

  public Use use(boolean warm) throws InterruptedException {
    scanners.acquire(); // expect strict: UnboundedWait
    if (!warm) {
      warmUp();
    }
    return new Use() {
      @Override
      public void close() {
        scanners.release(); // defence
      }
    };
  }

  private void warmUp() {
    System.out.println("warming up");
  }
}
