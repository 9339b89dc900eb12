// trap: a queue that is made for what is put in, before anybody else has it
package BlockingPutWithoutTimeout.good;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keys of lockers, lent to guests. */
public final class FilledBeforehand {
  private static final List<String> FLOORS = List.of("cellar", "ground", "attic");
  private static final int EACH = 4;

  private final BlockingQueue<String> free;

  private FilledBeforehand(BlockingQueue<String> free) {
    this.free = free;
  }

  public static FilledBeforehand open() throws InterruptedException {
    BlockingQueue<String> keys = new ArrayBlockingQueue<>(FLOORS.size() * EACH); // defence
    for (String floor : FLOORS) {
      for (int number = 1; number <= EACH; number++) {
        keys.put(floor + " " + number);
      }
    }
    return new FilledBeforehand(keys);
  }

  public String lend() throws InterruptedException {
    return free.poll(1, TimeUnit.SECONDS);
  }

  public void giveBack(String key) {
    if (!free.offer(key)) {
      throw new IllegalStateException("no such key: " + key);
    }
  }
}
