// trap: a stop flag that is set, an AtomicBoolean behind a method
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Paints until it is cancelled. */
public final class AtomicStopFlag {
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final int[] pixels = new int[1024];
  private Future<?> painting;

  public synchronized void show(ExecutorService executor) {
    painting = executor.submit(this::paint);
  }

  public synchronized void hide() {
    stopped.set(true); // defence
    if (painting != null) {
      painting.cancel(true);
    }
  }

  private boolean isStopped() {
    return stopped.get();
  }

  private void paint() {
    int next = 0;
    while (!isStopped()) {
      pixels[next]++;
      next = (next + 1) % pixels.length;
    }
  }
}
