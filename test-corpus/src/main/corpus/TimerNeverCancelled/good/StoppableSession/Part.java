package TimerNeverCancelled.good.StoppableSession;

import java.util.Timer;

/** A part of a session. */
public interface Part {
  void turn();

  void leave(Timer clock);
}
