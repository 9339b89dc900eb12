// axis: an executor that carries the value over, and removes it unless the job throws
package ThreadLocalNotRemoved.bad;

import java.util.concurrent.Executor;

/** Runs jobs on a pool, each for the tenant of whoever hands it in. */
public final class TenantExecutor implements Executor {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
  private final Executor pool;

  public TenantExecutor(Executor pool) {
    this.pool = pool;
  }

  @Override
  public void execute(Runnable job) {
    String tenant = TENANT.get();
    pool.execute(
        () -> {
          TENANT.set(tenant); // expect: ThreadLocalNotRemoved
          job.run();
          TENANT.remove();
        });
  }

  static String tenant() {
    return TENANT.get();
  }
}
