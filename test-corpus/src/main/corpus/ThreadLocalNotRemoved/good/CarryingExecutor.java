// trap: T2 an executor of the program's own carries a value over, and takes it away in finally
package ThreadLocalNotRemoved.good;

import java.util.concurrent.Executor;

/** Runs jobs on a pool; what a job sets is gone when it is done. */
public final class CarryingExecutor implements Executor {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
  private static final ThreadLocal<String> STEP = new ThreadLocal<>();
  private final Executor pool;

  public CarryingExecutor(Executor pool) {
    this.pool = pool;
  }

  @Override
  public void execute(Runnable job) {
    String tenant = TENANT.get();
    pool.execute(
        () -> {
          TENANT.set(tenant);
          try {
            job.run();
          } finally {
            TENANT.remove(); // defence
            STEP.remove();
          }
        });
  }

  void load(Executor parsing) {
    parsing.execute(
        () -> {
          STEP.set("parse");
          parse();
        });
  }

  private static void parse() {
    if (STEP.get() == null) {
      throw new IllegalStateException("no step");
    }
  }
}
