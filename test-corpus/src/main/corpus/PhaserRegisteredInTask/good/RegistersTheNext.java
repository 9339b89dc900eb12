// trap: a task that is a party registers for the one it hands on to
package PhaserRegisteredInTask.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Runs two steps, the second by the first. */
public final class RegistersTheNext {
  private RegistersTheNext() {}

  public static void run(Executor executor, Runnable first, Runnable second) {
    Phaser steps = new Phaser(2);
    executor.execute(
        () -> {
          try {
            first.run();
            steps.register(); // defence
            executor.execute(
                () -> {
                  try {
                    second.run();
                  } finally {
                    steps.arriveAndDeregister();
                  }
                });
          } finally {
            steps.arriveAndDeregister();
          }
        });
    steps.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
