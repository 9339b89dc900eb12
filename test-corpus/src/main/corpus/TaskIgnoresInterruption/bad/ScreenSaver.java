// axis: field keeps the future that is cancelled
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Paints until it is cancelled, and goes on painting. */
public final class ScreenSaver {
  private final ExecutorService executor;
  private final int[] pixels = new int[1024];
  private Future<?> painting;

  public ScreenSaver(ExecutorService executor) {
    this.executor = executor;
  }

  public synchronized void show() {
    painting = executor.submit(() -> paint()); // expect: TaskIgnoresInterruption
  }

  public synchronized void hide() {
    if (painting != null) {
      painting.cancel(true);
    }
  }

  private void paint() {
    int colour = 0;
    for (; ; ) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = colour;
      }
      colour++;
    }
  }
}
