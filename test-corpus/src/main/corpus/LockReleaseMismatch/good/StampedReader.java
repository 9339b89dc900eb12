// trap: a stamp of zero says that the lock was not got
package LockReleaseMismatch.good;

import java.util.concurrent.locks.StampedLock;

/** Reads a point that others move. */
public final class StampedReader {
  private final StampedLock lock = new StampedLock();
  private double x;
  private double y;

  public boolean move(double toX, double toY, Runnable listener) {
    long stamp = lock.tryWriteLock();
    if (stamp == 0L) { // defence
      return false;
    }
    try {
      x = toX;
      y = toY;
      listener.run();
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public double distance() {
    long stamp = lock.readLock();
    try {
      return Math.hypot(x, y);
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
