// trap: T2 a helper of the class cancels it
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;

/** Samples the load of a machine. */
public final class StopHelper implements AutoCloseable {
  private Timer timer;

  public synchronized void start(Runnable sample) {
    timer = new Timer("load-sampler", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            sample.run();
          }
        },
        0,
        500);
  }

  @Override
  public synchronized void close() {
    stopQuietly(timer);
    timer = null;
  }

  private static void stopQuietly(Timer running) {
    if (running != null) {
      running.cancel(); // defence
    }
  }
}
