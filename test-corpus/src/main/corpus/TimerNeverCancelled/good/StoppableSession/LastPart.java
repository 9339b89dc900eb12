package TimerNeverCancelled.good.StoppableSession;

import java.util.Timer;

/** Ends the session. */
public class LastPart implements Part {
  @Override
  public void turn() {
    Thread.onSpinWait();
  }

  @Override
  public void leave(Timer clock) {
    clock.cancel(); // defence
  }
}
