// trap: T16 the caller may have the lock already, and says so by its stamp
package LockReleaseMismatch.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** Entries of a file that may be moved meanwhile. */
public final class StampPassedIn {
  private final StampedLock moving = new StampedLock();
  private final List<String> entries = new ArrayList<>();

  List<String> all() {
    return copy(moving.tryReadLock());
  }

  private List<String> copy(long stamp) {
    if (stamp == 0) {
      stamp = moving.readLock();
    }
    try {
      return List.copyOf(entries);
    } finally {
      moving.unlockRead(stamp); // defence
    }
  }

  void add(String entry) {
    long stamp = moving.writeLock();
    try {
      entries.add(entry);
    } finally {
      moving.unlockWrite(stamp);
    }
  }
}
