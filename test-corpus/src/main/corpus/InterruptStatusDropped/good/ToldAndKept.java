// trap: T10 logged, and handed on as well: restored, returned, or kept for others to see
package InterruptStatusDropped.good;

import java.util.concurrent.atomic.AtomicBoolean;

/** Tells whether it was interrupted, and does not forget it. */
public final class ToldAndKept {
  private final AtomicBoolean seen = new AtomicBoolean();

  public void quietly(Runnable work) {
    boolean interrupted = Thread.interrupted();
    System.out.println("interrupted before: " + interrupted);
    try {
      work.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt(); // defence
      }
    }
  }

  public boolean ask() {
    boolean interrupted = Thread.interrupted();
    report(interrupted);
    return interrupted; // defence
  }

  public void note() {
    seen.set(Thread.interrupted()); // defence
  }

  private static void report(boolean interrupted) {
    System.out.println(interrupted);
  }
}
