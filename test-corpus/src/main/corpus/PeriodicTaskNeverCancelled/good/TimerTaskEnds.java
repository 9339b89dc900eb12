// trap: T2 a timer's task cancels itself when there is nothing left to do
package PeriodicTaskNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;
import java.util.function.BooleanSupplier;

/** Retries until it worked. */
public final class TimerTaskEnds {
  private final Timer timer;

  public TimerTaskEnds(Timer timer) {
    this.timer = timer;
  }

  public void retry(BooleanSupplier attempt) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            if (attempt.getAsBoolean()) {
              cancel(); // defence
            }
          }
        },
        0,
        1_000);
  }
}
