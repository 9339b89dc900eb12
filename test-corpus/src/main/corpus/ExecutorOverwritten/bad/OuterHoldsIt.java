// axis: two classes, a nested one assigns the field of the outer one
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Queries, with a pool that an administrator can renew. */
public final class OuterHoldsIt implements AutoCloseable {
  private ExecutorService queries = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue

  public Admin admin() {
    return new Admin();
  }

  public synchronized void query(Runnable statement) {
    queries.execute(statement);
  }

  @Override
  public synchronized void close() {
    queries.shutdown();
  }

  /** What an administrator may do. */
  public final class Admin {
    public void renew(int threads) {
      synchronized (OuterHoldsIt.this) {
        queries = Executors.newFixedThreadPool(threads); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
      }
    }
  }
}
