// axis: static, a linked queue with a known bound
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Collects audit records of the whole process. */
public final class AuditTrail {
  private static final int CAPACITY = 10_000;
  private static final BlockingQueue<String> RECORDS = new LinkedBlockingQueue<>(CAPACITY);

  private AuditTrail() {}

  public static void append(String record) throws InterruptedException {
    RECORDS.put(record); // expect: BlockingPutWithoutTimeout
  }

  public static String next() throws InterruptedException {
    return RECORDS.take(); // expect strict: UnboundedWait
  }
}
