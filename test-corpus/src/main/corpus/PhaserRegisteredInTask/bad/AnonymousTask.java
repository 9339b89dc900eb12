// axis: anonymous class
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Signs all letters. */
public final class AnonymousTask {
  private AnonymousTask() {}

  public static void sign(Executor executor, List<Runnable> letters) {
    final Phaser signed = new Phaser(1);
    for (final Runnable letter : letters) {
      executor.execute(
          new Runnable() {
            @Override
            public void run() {
              signed.register(); // expect: PhaserRegisteredInTask
              try {
                letter.run();
              } finally {
                signed.arriveAndDeregister();
              }
            }
          });
    }
    signed.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
