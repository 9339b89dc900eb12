// axis: collection of executors, cleared but not stopped
package ExecutorNeverShutDown.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One lane of work for each tenant. */
public final class TenantLanes implements AutoCloseable {
  private final List<ExecutorService> lanes = new ArrayList<>();

  public synchronized int open() {
    lanes.add(Executors.newFixedThreadPool(1)); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
    return lanes.size() - 1;
  }

  public synchronized void execute(int lane, Runnable task) {
    lanes.get(lane).execute(task);
  }

  @Override
  public synchronized void close() {
    lanes.clear();
  }
}
