// axis: symbolic size
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Passes rows from the scanner to the workers, a few for each. */
public final class RowExchange {
  private static final int ROWS_PER_WORKER = 16;

  private final BlockingQueue<String> rows;

  public RowExchange(int workers) {
    this.rows = new LinkedBlockingQueue<>(workers * ROWS_PER_WORKER);
  }

  public void scanned(String row) throws InterruptedException {
    rows.put(row); // expect: BlockingPutWithoutTimeout
  }

  public String next() throws InterruptedException {
    return rows.take(); // expect strict: UnboundedWait
  }
}
