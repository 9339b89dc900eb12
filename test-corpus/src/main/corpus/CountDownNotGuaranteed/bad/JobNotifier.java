// axis: anonymous class, a listener is called first
// shape: a job that tells its listener before it counts down
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs a job and tells a listener. */
public final class JobNotifier {
  /** Is told. */
  public interface Listener {
    void jobSucceeded();
  }

  public void run(Executor executor, Listener listener) throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(1);
    executor.execute(
        new Runnable() {
          @Override
          public void run() {
            listener.jobSucceeded();
            finished.countDown(); // expect: CountDownNotGuaranteed
          }
        });
    finished.await(); // expect strict: UnboundedWait
  }
}
