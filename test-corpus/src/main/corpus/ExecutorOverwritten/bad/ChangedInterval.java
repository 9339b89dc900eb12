// axis: a setter that asks whether its value differs from the last one
package ExecutorOverwritten.bad;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Reloads flags, and tells listeners. */
public final class ChangedInterval implements AutoCloseable {
  private final Runnable reload;
  private Timer timer;
  private long interval;
  private Limits limits;
  private ExecutorService listeners;

  record Limits(int threads, int backlog) {}

  public ChangedInterval(Runnable reload, Limits limits) {
    this.reload = reload;
    this.limits = limits;
    this.listeners = make(limits);
  }

  public synchronized void every(long millis) {
    if (millis == interval) {
      return;
    }
    interval = millis;
    timer = new Timer("reload", true); // expect: ExecutorOverwritten
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            reload.run();
          }
        },
        0,
        millis);
  }

  public synchronized void limit(Limits next) {
    if (!next.equals(limits)) {
      limits = next;
      listeners = make(next); // expect: ExecutorOverwritten
    }
  }

  public synchronized void tell(Runnable listener) {
    listeners.execute(listener);
  }

  private static ExecutorService make(Limits limits) {
    return new ThreadPoolExecutor(
        limits.threads(),
        limits.threads(),
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(limits.backlog()));
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.cancel();
    }
    listeners.shutdown();
  }
}
