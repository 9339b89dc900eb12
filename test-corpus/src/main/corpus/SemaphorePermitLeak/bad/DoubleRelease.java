// axis: released in the catch and again in the finally
package SemaphorePermitLeak.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Uploads, four at a time. */
public final class DoubleRelease {
  private final Semaphore uploads = new Semaphore(4);
  private int failures;

  public void upload(Callable<Void> file) throws InterruptedException {
    uploads.acquire(); // expect strict: UnboundedWait
    try {
      file.call();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      failures++;
      uploads.release();
    } finally {
      uploads.release(); // expect: SemaphorePermitLeak
    }
  }

  public int failures() {
    return failures;
  }
}
