// trap: kept, and used by what is started
package DeadlineDropped.good;

import java.util.concurrent.CountDownLatch;

/** A client that limits its calls. */
public final class KeptForLater {
  private final CountDownLatch connected = new CountDownLatch(1);
  private long requestTimeout;

  public void connect(long requestTimeoutMillis) throws InterruptedException {
    requestTimeout = requestTimeoutMillis; // defence
    connected.await(); // expect strict: UnboundedWait
  }

  public long onConnected() {
    connected.countDown();
    return requestTimeout;
  }
}
