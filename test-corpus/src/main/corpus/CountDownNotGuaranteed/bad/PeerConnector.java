// axis: exception of one type is caught, others are not
// shape: a connect task that knows one failure and dies of any other
package CountDownNotGuaranteed.bad;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Connects to a peer and waits for the outcome. */
public final class PeerConnector {
  /** Opens a connection. */
  public interface Opener {
    void open() throws IOException;
  }

  private final AtomicInteger failures = new AtomicInteger();

  public boolean connect(Executor executor, Opener peer) throws InterruptedException {
    CountDownLatch tried = new CountDownLatch(1);
    executor.execute(
        () -> {
          try {
            peer.open();
          } catch (IOException e) {
            failures.incrementAndGet();
          }
          tried.countDown(); // expect: CountDownNotGuaranteed
        });
    return tried.await(10, TimeUnit.SECONDS) && failures.get() == 0;
  }
}
