// axis: an interrupted acquire goes on to the work
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;

/** Prints one page at a time. */
public final class SwallowsAndReleases {
  private static final Semaphore PRINTER = new Semaphore(1);

  public static void print(Runnable page) {
    try {
      PRINTER.acquire(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      page.run();
    } finally {
      PRINTER.release(); // expect: SemaphorePermitLeak
    }
  }

  private SwallowsAndReleases() {}
}
