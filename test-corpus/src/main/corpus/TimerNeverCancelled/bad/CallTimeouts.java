// axis: local, once a call
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;

/** Interrupts calls that take too long. */
public final class CallTimeouts {
  private CallTimeouts() {}

  public static <T> T call(Callable<T> work, long millis) throws Exception {
    Thread caller = Thread.currentThread();
    Timer timer = new Timer(true); // expect: TimerNeverCancelled
    TimerTask alarm =
        new TimerTask() {
          @Override
          public void run() {
            caller.interrupt();
          }
        };
    timer.schedule(alarm, millis);
    try {
      return work.call();
    } finally {
      alarm.cancel();
    }
  }
}
