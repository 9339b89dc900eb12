package TimerNeverCancelled.bad.LeakWatch;

import java.util.Timer;
import java.util.TimerTask;

/** A session that remembers who took it. */
public class PlainSession implements Session {
  private TimerTask alarm;

  @Override
  public void watch(long patience, Timer timer) {
    alarm = new Alarm(new Exception("taken here"));
    timer.schedule(alarm, patience);
  }

  @Override
  public void giveBack() {
    alarm.cancel();
  }

  private static final class Alarm extends TimerTask {
    private final Exception taken;

    Alarm(Exception taken) {
      this.taken = taken;
    }

    @Override
    public void run() {
      taken.printStackTrace();
    }
  }
}
