package TimerNeverCancelled.good.StoppableSession;

import java.util.Timer;

/** Stays as long as the others do. */
public class QuietPart implements Part {
  @Override
  public void turn() {
    Thread.onSpinWait();
  }

  @Override
  public void leave(Timer clock) {
    clock.purge();
  }
}
