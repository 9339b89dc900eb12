// trap: T2 one of the classes behind the interface cancels it
package TimerNeverCancelled.good.StoppableSession;

import java.util.Timer;
import java.util.TimerTask;

/** Runs one session after another on a timer, as its parts like. */
public final class StoppableSession {
  private final Timer clock = new Timer("session", true);
  private final Part part;

  public StoppableSession(Part part) {
    this.part = part;
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            part.turn();
          }
        },
        1_000,
        1_000);
  }

  public void end() {
    part.leave(clock);
  }
}
