// trap: T5 the record that has it is cached, one for each tenant
package ExecutorPerCall.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Jobs of tenants, those of one in their order. */
public final class ContextPerTenant implements AutoCloseable {
  private record Tenant(String name, ExecutorService jobs) {}

  private final Map<String, Tenant> tenants = new HashMap<>();

  public synchronized void run(String name, Runnable job) {
    tenant(name).jobs().execute(job);
  }

  private Tenant tenant(String name) {
    Tenant tenant = tenants.get(name);
    if (tenant == null) {
      tenant = new Tenant(name, Executors.newSingleThreadExecutor()); // expect strict: UnboundedTaskQueue
      tenants.put(name, tenant); // defence
    }
    return tenant;
  }

  @Override
  public synchronized void close() {
    for (Tenant each : tenants.values()) {
      each.jobs().shutdown();
    }
    tenants.clear();
  }
}
