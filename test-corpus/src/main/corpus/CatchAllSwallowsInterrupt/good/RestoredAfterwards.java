// trap: T10 kept and restored after the loop
package CatchAllSwallowsInterrupt.good;

import java.util.List;

/** Joins threads, whatever comes. */
public final class RestoredAfterwards {
  public void joinAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      try {
        thread.join(1000); // expect strict: TimedWaitResultIgnored
      } catch (Exception e) {
        interrupted |= e instanceof InterruptedException; // defence
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
