// axis: one thread, no loop
package PhaserRegisteredInTask.bad;

import java.util.concurrent.Phaser;

/** Warms a cache up. */
public final class OneThread {
  private OneThread() {}

  public static void warm(Runnable cache) {
    Phaser warm = new Phaser(1);
    new Thread(
            () -> {
              warm.register(); // expect: PhaserRegisteredInTask
              try {
                cache.run();
              } finally {
                warm.arriveAndDeregister();
              }
            })
        .start();
    warm.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
