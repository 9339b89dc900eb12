// axis: exception of a call between
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Asks a slow service, three at a time. */
public final class BusyAnswer {
  private final Semaphore slots = new Semaphore(3);

  public String ask(Supplier<String> service) throws InterruptedException {
    slots.acquire(); // expect: SemaphorePermitLeak // expect strict: UnboundedWait
    String answer = service.get();
    slots.release();
    return answer;
  }
}
