// trap: T9 restored in finally
package InterruptSwallowed.good;

import java.util.concurrent.Semaphore;

/** Takes a permit, or says that it could not. */
public final class RestoredInFinally {
  private final Semaphore permits = new Semaphore(8);

  public void giveBack() {
    permits.release();
  }

  public boolean take() {
    boolean interrupted = false;
    try {
      permits.acquire(); // expect strict: UnboundedWait
      return true;
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt(); // defence
      }
    }
  }
}
