// trap: T3 the stop is a method of the class, handed to whoever started it by a reference
package NonDaemonBackgroundThread.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries letters until the handle is closed. */
public final class StopByReference {
  private final BlockingQueue<Runnable> letters = new LinkedBlockingQueue<>();
  private volatile boolean stop;
  private volatile boolean over;

  /** The handle leads to the stop by a helper. */
  public AutoCloseable start() {
    new Thread(this::carry, "carrier").start();
    return this::halt; // defence
  }

  /** The stop is given to a registry of hooks. */
  public void start(Consumer<Runnable> hooks) {
    hooks.accept(this::end); // defence
    new Thread(
            () -> {
              while (!over) {
                try {
                  Thread.sleep(1_000);
                } catch (InterruptedException e) {
                  return;
                }
                System.out.println(letters.size());
              }
            })
        .start();
  }

  public void post(Runnable letter) {
    letters.add(letter);
  }

  private void halt() {
    tell();
  }

  private void tell() {
    stop = true;
  }

  private void end() {
    over = true;
  }

  private void carry() {
    while (!stop) {
      try {
        Runnable letter = letters.poll(500, TimeUnit.MILLISECONDS);
        if (letter != null) {
          letter.run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
