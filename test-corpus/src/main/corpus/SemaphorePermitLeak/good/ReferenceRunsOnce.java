// trap: T14 a reference to release is made before the permit is taken, and run by whoever answers
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/** Sends updates, so many at once. */
public final class ReferenceRunsOnce {
  private final Semaphore running = new Semaphore(10);
  private final BiConsumer<String, Runnable> transport;

  ReferenceRunsOnce(BiConsumer<String, Runnable> transport) {
    this.transport = transport;
  }

  void send(String update) throws InterruptedException {
    Runnable done = running::release; // defence
    running.acquire(); // expect strict: UnboundedWait
    boolean sent = false;
    try {
      transport.accept(update, done);
      sent = true;
    } finally {
      if (!sent) {
        done.run();
      }
    }
  }
}
