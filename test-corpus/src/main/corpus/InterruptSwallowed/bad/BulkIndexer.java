// axis: status cleared once more where it should be set
// shape: a bulk request handler that calls Thread.interrupted() in the handler
package InterruptSwallowed.bad;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends bulk requests, a few at a time. */
public final class BulkIndexer {
  private final Semaphore concurrent = new Semaphore(4);
  private final Consumer<String> client;

  public BulkIndexer(Consumer<String> client) {
    this.client = client;
  }

  public boolean index(String bulk) {
    try {
      if (!concurrent.tryAcquire(10, TimeUnit.SECONDS)) {
        return false;
      }
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      Thread.interrupted(); // expect: InterruptStatusDropped
      return false;
    }
    try {
      client.accept(bulk);
      return true;
    } finally {
      concurrent.release();
    }
  }
}
