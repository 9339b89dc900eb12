// axis: exception path, a barrier in a try
package UnboundedWait.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Two sides that meet. */
public final class Rendezvous {
  private final CyclicBarrier meeting;

  public Rendezvous(CyclicBarrier meeting) {
    this.meeting = meeting;
  }

  public boolean meet() throws InterruptedException {
    try {
      meeting.await(); // expect strict: UnboundedWait
      return true;
    } catch (BrokenBarrierException e) {
      return false;
    }
  }
}
