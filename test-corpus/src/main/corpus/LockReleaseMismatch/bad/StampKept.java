// axis: a stamped lock, passed as a parameter
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.StampedLock;

/** Moves a cursor. */
public final class StampKept {
  private StampKept() {}

  /** Where somebody is. */
  public interface Cursor {
    void moveTo(int line);
  }

  public static void move(StampedLock lock, Cursor cursor, int line) {
    long stamp = lock.writeLock(); // expect: LockReleaseMismatch
    cursor.moveTo(line);
    lock.unlockWrite(stamp);
  }
}
