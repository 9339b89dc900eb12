// trap: T14 a listener gives back what the sender took
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Sends while fewer than eight answers are missing. */
public final class WindowOfRequests {
  private final Semaphore window = new Semaphore(8);

  /** A connection. */
  public interface Wire {
    void send(String message);
  }

  public void send(Wire wire, String message) throws InterruptedException {
    window.acquire(); // expect strict: UnboundedWait
    if (message.isEmpty()) {
      window.release();
      return;
    }
    wire.send(message);
  }

  public void onAnswer() {
    window.release(); // defence
  }
}
