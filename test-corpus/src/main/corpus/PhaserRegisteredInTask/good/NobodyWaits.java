// trap: nobody but the tasks waits
package PhaserRegisteredInTask.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Tasks meet whoever is there. */
public final class NobodyWaits {
  private final Phaser meeting = new Phaser();

  public void join(Executor executor, Runnable talk) {
    executor.execute(
        () -> {
          meeting.register();
          try {
            meeting.arriveAndAwaitAdvance(); // expect strict: UnboundedWait // defence
            talk.run();
          } finally {
            meeting.arriveAndDeregister();
          }
        });
  }
}
