// trap: T3 every element of a list is shut down by a method reference
package ExecutorNeverShutDown.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One lane of work for each tenant. */
public final class TenantLanes implements AutoCloseable {
  private final List<ExecutorService> lanes = new ArrayList<>();

  public synchronized int open() {
    lanes.add(Executors.newFixedThreadPool(1)); // expect strict: UnboundedTaskQueue
    return lanes.size() - 1;
  }

  public synchronized void execute(int lane, Runnable task) {
    lanes.get(lane).execute(task);
  }

  @Override
  public synchronized void close() {
    lanes.forEach(ExecutorService::shutdown); // defence
    lanes.clear();
  }
}
