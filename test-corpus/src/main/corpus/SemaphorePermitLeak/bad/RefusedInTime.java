// axis: a refusal throws while the permit is marked as held
// shape: a valve that serves one request of a session at a time
package SemaphorePermitLeak.bad;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/** Serves one request of a session at a time. */
public final class RefusedInTime {
  private final Semaphore session = new Semaphore(1);

  public void serve(Runnable request, OutputStream refusal) throws IOException {
    boolean release = true;
    try {
      if (!session.tryAcquire()) {
        refusal.write(0);
        release = false;
        return;
      }
      request.run();
    } finally {
      if (release) {
        session.release(); // expect: SemaphorePermitLeak
      }
    }
  }
}
