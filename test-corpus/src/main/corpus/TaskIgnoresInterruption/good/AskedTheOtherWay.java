// trap: a stop flag that a helper asks for, the other way round
package TaskIgnoresInterruption.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Mixes colours until it is told that it is enough. */
public final class AskedTheOtherWay implements AutoCloseable {
  private final ExecutorService mixers =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(10));
  private volatile boolean enough;
  private volatile int colour;

  public void mix(int start) {
    mixers.execute(() -> stir(start));
  }

  private void stir(int start) {
    int mixed = start;
    while (goesOn()) {
      mixed = mixed * 31 + 7;
    }
    colour = mixed;
  }

  private boolean goesOn() {
    return !enough;
  }

  public int colour() {
    return colour;
  }

  @Override
  public void close() {
    enough = true; // defence
    mixers.shutdownNow();
  }
}
