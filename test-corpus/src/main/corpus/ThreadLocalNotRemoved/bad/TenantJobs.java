// axis: lambda, nothing removes it
package ThreadLocalNotRemoved.bad;

import java.util.concurrent.ExecutorService;

/** Runs jobs in the name of a tenant. */
public final class TenantJobs {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
  private final ExecutorService workers;

  TenantJobs(ExecutorService workers) {
    this.workers = workers;
  }

  void run(String tenant, Runnable job) {
    workers.submit(
        () -> {
          TENANT.set(tenant); // expect: ThreadLocalNotRemoved
          job.run();
        });
  }

  static String current() {
    return TENANT.get();
  }
}
