// trap: a queue that is never full
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Collects audit records without a limit. */
public final class UnboundedInbox {
  private final BlockingQueue<String> records = new LinkedBlockingQueue<>(); // defence

  public void append(String record) throws InterruptedException {
    records.put(record);
  }

  public String next() throws InterruptedException {
    return records.take(); // expect strict: UnboundedWait
  }
}
