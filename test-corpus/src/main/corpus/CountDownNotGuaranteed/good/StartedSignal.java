// trap: counted before the work starts
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Returns once the server's thread runs, whatever becomes of it. */
public final class StartedSignal {
  public void start(Executor executor, Runnable server) throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    executor.execute(
        () -> {
          running.countDown(); // defence
          server.run();
        });
    running.await(); // expect strict: UnboundedWait
  }
}
