// axis: lock that is waited for on purpose
package UnboundedWait.bad;

import java.util.concurrent.locks.Lock;

/** Changes a ledger, one at a time. */
public final class PatientLock {
  private final Lock ledger;

  public PatientLock(Lock ledger) {
    this.ledger = ledger;
  }

  public void change(Runnable entry) throws InterruptedException {
    ledger.lockInterruptibly(); // expect strict: UnboundedWait
    try {
      entry.run();
    } finally {
      ledger.unlock();
    }
  }
}
