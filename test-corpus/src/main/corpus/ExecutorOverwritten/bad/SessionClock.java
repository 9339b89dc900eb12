// axis: timer instead of an executor
package ExecutorOverwritten.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Ends sessions after a while without a request. */
public final class SessionClock implements AutoCloseable {
  private Timer timer = new Timer("session", true);

  public synchronized void touched(Runnable end, long idleMillis) {
    timer = new Timer("session", true); // expect: ExecutorOverwritten
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            end.run();
          }
        },
        idleMillis);
  }

  @Override
  public synchronized void close() {
    timer.cancel();
  }
}
