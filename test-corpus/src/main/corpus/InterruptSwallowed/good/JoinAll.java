// trap: T10 saved in a loop over threads, restored behind it without finally
package InterruptSwallowed.good;

import java.util.List;

/** Joins all threads, each for a second at most. */
public final class JoinAll {
  private JoinAll() {}

  public static void join(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      try {
        thread.join(1_000); // expect strict: TimedWaitResultIgnored
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt(); // defence
    }
  }
}
