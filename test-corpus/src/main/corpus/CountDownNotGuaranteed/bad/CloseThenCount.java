// axis: finally, but behind a call that may throw
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs a transaction and waits until it is over. */
public final class CloseThenCount {
  /** A connection. */
  public interface Connection {
    void execute();

    void close();
  }

  public void run(Executor executor, Connection connection) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    executor.execute(
        () -> {
          try {
            connection.execute();
          } finally {
            connection.close();
            over.countDown(); // expect: CountDownNotGuaranteed
          }
        });
    over.await(); // expect strict: UnboundedWait
  }
}
