// trap: a loop that ends with its data, which it compares with a field that nobody sets
package TaskIgnoresInterruption.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Lets a pendulum come to rest; nobody cancels that. */
public final class SettlesDown implements AutoCloseable {
  private final ExecutorService pool =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(10));
  private final double rest;
  private final long end;
  private volatile double seen;

  public SettlesDown(double rest, long most) {
    this.rest = rest;
    this.end = System.nanoTime() + most;
  }

  public void push(double strength) {
    pool.execute(() -> swing(strength));
    pool.execute(this::watch);
    pool.execute(() -> sway(strength));
  }

  private void swing(double strength) {
    double swing = strength;
    while (swing > rest) { // defence
      swing = swing * 0.97;
    }
    seen = swing;
  }

  private void watch() {
    double least = seen;
    while (System.nanoTime() < end) {
      least = Math.min(least, seen);
    }
    seen = least;
  }

  private void sway(double strength) {
    double sway = strength;
    while (isMoving(sway)) {
      sway = sway * 0.9;
    }
    seen = sway;
  }

  private boolean isMoving(double sway) {
    return sway > rest && sway < 100;
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
