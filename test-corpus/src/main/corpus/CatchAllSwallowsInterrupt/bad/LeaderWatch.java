// axis: helper, called from the loop
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for the leader to change and tells the log. */
public final class LeaderWatch extends Thread {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @Override
  public void run() {
    while (!isInterrupted()) {
      awaitChange();
    }
  }

  private void awaitChange() {
    lock.lock();
    try {
      if (changed.await(30, TimeUnit.SECONDS)) {
        System.out.println("another leader");
      }
    } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
      System.err.println("cannot watch: " + e.getMessage());
    } finally {
      lock.unlock();
    }
  }
}
