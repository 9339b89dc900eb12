// axis: a method reference is the task
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Polls all sources. */
public final class MethodReference {
  private final Phaser polled = new Phaser(1);
  private int polls;

  public void pollAll(Executor executor, int sources) {
    for (int i = 0; i < sources; i++) {
      executor.execute(this::poll);
    }
    polled.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private void poll() {
    polled.register(); // expect: PhaserRegisteredInTask
    try {
      count();
    } finally {
      polled.arriveAndDeregister();
    }
  }

  private synchronized void count() {
    polls++;
  }
}
