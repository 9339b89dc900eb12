// axis: filled by the method that makes it, after others have it
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tables of an inn, given to guests. */
public final class SharedBeforehand {
  private static SharedBeforehand inn;

  private final BlockingQueue<String> free;

  private SharedBeforehand(BlockingQueue<String> free) {
    this.free = free;
  }

  public static void open(List<String> tables) throws InterruptedException {
    BlockingQueue<String> free = new ArrayBlockingQueue<>(tables.size());
    inn = new SharedBeforehand(free);
    for (String table : tables) {
      free.put(table); // expect: BlockingPutWithoutTimeout
    }
  }

  public static SharedBeforehand inn() {
    return inn;
  }

  public String sit() throws InterruptedException {
    return free.poll(1, TimeUnit.SECONDS);
  }

  public boolean bringOut(String table) {
    return free.offer(table);
  }
}
