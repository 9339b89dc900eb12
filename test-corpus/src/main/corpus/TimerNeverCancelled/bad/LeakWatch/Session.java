package TimerNeverCancelled.bad.LeakWatch;

import java.util.Timer;

/** What is lent. */
public interface Session {
  void watch(long patience, Timer timer);

  void giveBack();
}
