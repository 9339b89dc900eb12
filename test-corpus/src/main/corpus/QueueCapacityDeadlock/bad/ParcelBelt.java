// axis: symbolic, one element for each parcel and an end mark, with room for the parcels
package QueueCapacityDeadlock.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;

/** Puts all parcels on the belt, and then calls the loaders. */
public final class ParcelBelt {
  private static final String END = "end";

  private final Executor loaders;

  public ParcelBelt(Executor loaders) {
    this.loaders = loaders;
  }

  public void load(List<String> parcels) throws InterruptedException {
    BlockingQueue<String> belt = new ArrayBlockingQueue<>(parcels.size());
    for (String parcel : parcels) {
      belt.put(parcel);
    }
    belt.put(END); // expect: QueueCapacityDeadlock
    loaders.execute(() -> unload(belt));
  }

  private static void unload(BlockingQueue<String> belt) {
    try {
      String next = belt.take();
      while (!next.equals(END)) {
        System.out.println(next);
        next = belt.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
