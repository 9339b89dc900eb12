// axis: field, only the task is cancelled
// shape: a metrics client whose close() cancels its task and takes that for the timer
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Sends what the meters of a service have counted every few seconds. */
public final class MeterFlusher implements AutoCloseable {
  private final Timer timer = new Timer("meter-flush", true); // expect: TimerNeverCancelled
  private TimerTask flush;

  public synchronized void start(Runnable send) {
    flush =
        new TimerTask() {
          @Override
          public void run() {
            send.run();
          }
        };
    timer.scheduleAtFixedRate(flush, 5_000, 5_000);
  }

  @Override
  public synchronized void close() {
    if (flush != null) {
      flush.cancel();
    }
    timer.purge();
  }
}
