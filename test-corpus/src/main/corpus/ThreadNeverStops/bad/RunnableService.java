// axis: this, the class is its own task
package ThreadNeverStops.bad;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Sends a heartbeat; a flag in a holder that is never lowered. */
public final class RunnableService implements Runnable {
  private final AtomicBoolean active = new AtomicBoolean();
  private final Runnable heartbeat;

  public RunnableService(Runnable heartbeat) {
    this.heartbeat = heartbeat;
  }

  public void start() {
    if (active.compareAndSet(false, true)) {
      new Thread(this).start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
    }
  }

  @Override
  public void run() {
    while (active.get()) {
      heartbeat.run();
      LockSupport.parkNanos(1_000_000_000L);
    }
  }
}
