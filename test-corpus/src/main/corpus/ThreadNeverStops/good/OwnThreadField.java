// trap: the loop goes on as long as its thread is the current one
package ThreadNeverStops.good;

import java.util.concurrent.locks.LockSupport;

/** An animation, as applets had them. */
public final class OwnThreadField implements Runnable {
  private final Runnable frame;
  private volatile Thread animator;

  public OwnThreadField(Runnable frame) {
    this.frame = frame;
  }

  public void start() {
    Thread next = new Thread(this);
    animator = next;
    next.setDaemon(true);
    next.start();
  }

  public void stop() {
    animator = null; // defence
  }

  @Override
  public void run() {
    while (animator == Thread.currentThread()) {
      frame.run();
      LockSupport.parkNanos(16_000_000L);
    }
  }
}
