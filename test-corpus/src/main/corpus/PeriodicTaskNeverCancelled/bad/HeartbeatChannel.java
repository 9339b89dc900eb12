// axis: two tasks, one of them cancelled
package PeriodicTaskNeverCancelled.bad;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A channel with a heartbeat and a check of its peer's. */
public final class HeartbeatChannel implements AutoCloseable {
  private final ScheduledExecutorService timer;
  private final Runnable beat;
  private volatile long lastSeen = System.nanoTime();
  private Future<?> beats;

  public HeartbeatChannel(ScheduledExecutorService timer, Runnable beat) {
    this.timer = timer;
    this.beat = beat;
  }

  public synchronized void open() {
    beats = timer.scheduleAtFixedRate(beat, 1, 1, TimeUnit.SECONDS);
    timer.scheduleAtFixedRate(this::checkPeer, 5, 5, TimeUnit.SECONDS); // expect: PeriodicTaskNeverCancelled
  }

  public void seen() {
    lastSeen = System.nanoTime();
  }

  private void checkPeer() {
    if (System.nanoTime() - lastSeen > TimeUnit.SECONDS.toNanos(30)) {
      System.err.println("peer is silent");
    }
  }

  @Override
  public synchronized void close() {
    if (beats != null) {
      beats.cancel(false);
    }
  }
}
