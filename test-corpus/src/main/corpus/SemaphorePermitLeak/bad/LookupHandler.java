// axis: early return, semaphore from a getter of another object
// shape: a proxy that limits lookups, and finds no broker
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;

/** Looks names up for clients. */
public final class LookupHandler {
  /** Whose lookups these are. */
  public static final class Service {
    private final Semaphore lookups = new Semaphore(50000);

    public Semaphore lookups() {
      return lookups;
    }

    public String broker() {
      return System.getProperty("broker");
    }
  }

  private final Service service;

  public LookupHandler(Service service) {
    this.service = service;
  }

  public void lookUp(Runnable answer, Runnable refusal) {
    if (service.lookups().tryAcquire()) { // expect: SemaphorePermitLeak
      String broker = service.broker();
      if (broker == null) {
        return;
      }
      answer.run();
      service.lookups().release();
    } else {
      refusal.run();
    }
  }
}
