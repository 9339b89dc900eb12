// trap: registered right before the start
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Indexes all documents. */
public final class RegisteredInLoop {
  private RegisteredInLoop() {}

  public static void index(Executor executor, List<Runnable> documents) {
    Phaser indexed = new Phaser(1);
    for (Runnable document : documents) {
      indexed.register(); // defence
      executor.execute(
          () -> {
            try {
              document.run();
            } finally {
              indexed.arriveAndDeregister();
            }
          });
    }
    indexed.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
