// trap: T4 a loop makes an object with a pool of its own each turn
package ExecutorOverwritten.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lanes that keep the order. */
public final class OnePerObject implements AutoCloseable {
  private final List<Lane> lanes = new ArrayList<>();

  public OnePerObject(int count) {
    for (int i = 0; i < count; i++) {
      Lane lane = new Lane(); // defence
      lane.pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
      lanes.add(lane);
    }
  }

  public void run(String key, Runnable task) {
    lanes.get(Math.floorMod(key.hashCode(), lanes.size())).pool.execute(task);
  }

  @Override
  public void close() {
    for (Lane lane : lanes) {
      lane.pool.shutdown();
    }
  }

  private static final class Lane {
    private ExecutorService pool;
  }
}
