// trap: T1 mixed, cancelled under the flag that says who made it
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;

/** Polls a mailbox on the timer it was given, or on one of its own. */
public final class OwnsTimer implements AutoCloseable {
  private final Timer timer;
  private final boolean owns;

  public OwnsTimer(Timer given) {
    this.owns = given == null;
    this.timer = given != null ? given : new Timer("mailbox", true);
  }

  public void poll(Runnable mailbox) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            mailbox.run();
          }
        },
        0,
        30_000);
  }

  @Override
  public void close() {
    if (owns) {
      timer.cancel(); // defence
    }
  }
}
