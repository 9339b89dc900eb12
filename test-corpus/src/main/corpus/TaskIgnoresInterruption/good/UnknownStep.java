// trap: the loop calls code out of view that blocks interruptibly, and the interrupt leaves it
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Repeats a step that its user gave it. */
public final class UnknownStep implements AutoCloseable {
  private final ExecutorService stepping = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  /** A step, which may wait. */
  public interface Step {
    void take() throws InterruptedException; // defence
  }

  public void start(Step step) {
    stepping.submit(
        () -> {
          while (true) {
            step.take();
          }
        });
  }

  @Override
  public void close() {
    stepping.shutdownNow();
  }
}
