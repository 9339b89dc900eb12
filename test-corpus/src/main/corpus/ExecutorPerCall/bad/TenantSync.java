// axis: element by element, in the lambda of a forEach
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Copies the changes of every tenant. */
public final class TenantSync {
  private final Consumer<String> copier;

  public TenantSync(Consumer<String> copier) {
    this.copier = copier;
  }

  public void sync(List<String> tenants) {
    tenants.forEach(
        tenant -> {
          ExecutorService lane = Executors.newSingleThreadExecutor(); // expect: ExecutorPerCall
          lane.execute(() -> copier.accept(tenant));
        });
  }
}
