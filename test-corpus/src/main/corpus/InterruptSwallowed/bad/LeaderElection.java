// axis: field is set instead of the status
package InterruptSwallowed.bad;

import java.util.concurrent.Semaphore;

/** Takes part in an election; the field tells nobody up the stack. */
public final class LeaderElection {
  private final Semaphore votes = new Semaphore(0);
  private boolean interrupted;

  public void vote() {
    votes.release();
  }

  public boolean waitForMajority(int majority) {
    try {
      votes.acquire(majority); // expect strict: UnboundedWait
      return true;
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      interrupted = true;
      return false;
    }
  }

  public boolean wasInterrupted() {
    return interrupted;
  }
}
