// trap: T7 the timer's task is kept in a field, and cancelled when it is replaced and at the end
package PeriodicTaskNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;

/** Asks a sensor on a timer that all sensors share. */
public final class TaskCancelled implements AutoCloseable {
  private final Timer timer;
  private TimerTask current;

  public TaskCancelled(Timer timer) {
    this.timer = timer;
  }

  public synchronized void ask(Runnable sensor, long millis) {
    close();
    TimerTask next =
        new TimerTask() {
          @Override
          public void run() {
            sensor.run();
          }
        };
    timer.schedule(next, millis, millis);
    current = next;
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      current.cancel(); // defence
      current = null;
    }
  }
}
