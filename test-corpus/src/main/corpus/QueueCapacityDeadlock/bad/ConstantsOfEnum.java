// axis: loop over the constants of an enum
package QueueCapacityDeadlock.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Loads the regions, several at a time. */
public final class ConstantsOfEnum {
  /** Where to. */
  public enum Region {
    NORTH,
    EAST,
    SOUTH,
    WEST
  }

  private final ExecutorService pool;
  private final Consumer<Region> loader;

  public ConstantsOfEnum(ExecutorService pool, Consumer<Region> loader) {
    this.pool = pool;
    this.loader = loader;
  }

  public void seed() throws InterruptedException {
    BlockingQueue<Region> work = new ArrayBlockingQueue<>(3);
    for (Region region : Region.values()) {
      work.put(region); // expect: QueueCapacityDeadlock
    }
    for (int i = 0; i < 3; i++) {
      pool.execute(() -> load(work));
    }
  }

  private void load(BlockingQueue<Region> work) {
    for (Region region = work.poll(); region != null; region = work.poll()) {
      loader.accept(region);
    }
  }
}
