// axis: helpers acquire and release
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;

/** Lets visitors into a small room. */
public final class HelperEntry {
  private final Semaphore room = new Semaphore(20);

  private boolean enter() {
    return room.tryAcquire();
  }

  private void leave() {
    room.release();
  }

  public boolean visit(Runnable visit) {
    if (!enter()) { // expect: SemaphorePermitLeak
      return false;
    }
    visit.run();
    leave();
    return true;
  }
}
