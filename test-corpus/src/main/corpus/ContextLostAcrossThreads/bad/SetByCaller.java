// axis: set in the caller of the method that starts the task
package ContextLostAcrossThreads.bad;

import java.util.concurrent.ExecutorService;

/** Sets first, starts in a helper. */
public final class SetByCaller {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
  private final ExecutorService pool;

  SetByCaller(ExecutorService pool) {
    this.pool = pool;
  }

  void request(String tenant) {
    TENANT.set(tenant);
    try {
      store("row");
    } finally {
      TENANT.remove();
    }
  }

  private void store(String row) {
    pool.execute(() -> System.out.println(TENANT.get() + "/" + row)); // expect strict: ContextLostAcrossThreads
  }
}
