// trap: a loop that fills the queue exactly
package QueueCapacityDeadlock.good;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Makes a queue of all names and an end mark. */
public final class RoomForAll {
  public static BlockingQueue<String> queue(List<String> names) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(names.size() + 1); // defence
    for (String name : names) {
      queue.put(name);
    }
    queue.put("");
    return queue;
  }
}
