// axis: two classes, an exception of another class that does not restore
package InterruptSwallowed.bad;

import java.util.concurrent.locks.Lock;

/** Moves money under two locks. */
public final class LockedTransfer {
  public void transfer(Lock from, Lock to, Runnable move) {
    try {
      from.lockInterruptibly(); // expect strict: UnboundedWait
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      throw Failures.interrupted("transfer", e);
    }
    try {
      to.lock();
      try {
        move.run();
      } finally {
        to.unlock();
      }
    } finally {
      from.unlock();
    }
  }

  private static final class Failures {
    private Failures() {}

    static IllegalStateException interrupted(String what, InterruptedException cause) {
      return new IllegalStateException(what + " was interrupted", cause);
    }
  }
}
