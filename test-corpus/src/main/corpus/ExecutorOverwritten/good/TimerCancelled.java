// trap: T7 the old timer is cancelled before
package ExecutorOverwritten.good;

import java.util.Timer;
import java.util.TimerTask;

/** Ends sessions after a while without a request. */
public final class TimerCancelled implements AutoCloseable {
  private Timer timer = new Timer("session", true);

  public synchronized void touched(TimerTask end, long idleMillis) {
    timer.cancel(); // defence
    timer = new Timer("session", true);
    timer.schedule(end, idleMillis);
  }

  @Override
  public synchronized void close() {
    timer.cancel();
  }
}
