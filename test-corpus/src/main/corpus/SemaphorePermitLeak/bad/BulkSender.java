// axis: acquire inside the try whose finally releases
// shape: a bulk processor that tells a listener first
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;

/** Sends in bulk, two requests at once. */
public final class BulkSender {
  /** Hears of requests. */
  public interface Listener {
    void before(String request);

    void failed(String request, Exception why);
  }

  private final Semaphore requests = new Semaphore(2);

  public void send(Listener listener, String request, Runnable sending) {
    try {
      listener.before(request);
      requests.acquire(); // expect strict: UnboundedWait
      sending.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.failed(request, e);
    } finally {
      requests.release(); // expect: SemaphorePermitLeak
    }
  }
}
