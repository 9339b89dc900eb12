// axis: StampedLock, and a timed wait that is long
package BlockingWhileLocked.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/** Takes cancelled seats back before it counts the free ones. */
public final class SeatPlan {
  private final StampedLock lock = new StampedLock();
  private final BlockingQueue<Integer> cancelled;
  private int free;

  public SeatPlan(BlockingQueue<Integer> cancelled) {
    this.cancelled = cancelled;
  }

  public int reclaim() throws InterruptedException {
    long stamp = lock.writeLock();
    try {
      Integer seat = cancelled.poll(30, TimeUnit.SECONDS); // expect: BlockingWhileLocked
      if (seat != null) {
        free++;
      }
      return free;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
