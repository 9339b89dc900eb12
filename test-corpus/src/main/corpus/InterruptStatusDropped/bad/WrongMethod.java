// axis: in the catch, where the status should be set
// shape: a client that mistakes interrupted() for interrupt()
package InterruptStatusDropped.bad;

import java.util.concurrent.Semaphore;

/** Sends no more than a few requests at a time. */
public final class WrongMethod {
  private final Semaphore slots = new Semaphore(8);

  public boolean send(Runnable request) {
    try {
      slots.acquire(); // expect strict: UnboundedWait
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      Thread.interrupted(); // expect: InterruptStatusDropped
      return false;
    }
    try {
      request.run();
      return true;
    } finally {
      slots.release();
    }
  }
}
