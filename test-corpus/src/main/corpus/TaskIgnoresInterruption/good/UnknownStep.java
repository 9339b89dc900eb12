// trap: the loop calls code out of view, which may look at the status
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Repeats a step that its user gave it. */
public final class UnknownStep implements AutoCloseable {
  private final ExecutorService stepping = Executors.newFixedThreadPool(1);

  public void start(Runnable step) {
    stepping.execute(
        () -> {
          while (true) {
            step.run(); // defence
          }
        });
  }

  @Override
  public void close() {
    stepping.shutdownNow();
  }
}
