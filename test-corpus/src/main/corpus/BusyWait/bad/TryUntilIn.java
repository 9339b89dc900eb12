// axis: lock that is tried over and over
package BusyWait.bad;

import java.util.concurrent.locks.Lock;

/** Changes a ledger. */
public final class TryUntilIn {
  private final Lock ledger;

  public TryUntilIn(Lock ledger) {
    this.ledger = ledger;
  }

  public void change(Runnable entry) {
    while (!ledger.tryLock()) { // expect: BusyWait
      Thread.yield();
    }
    try {
      entry.run();
    } finally {
      ledger.unlock();
    }
  }
}
