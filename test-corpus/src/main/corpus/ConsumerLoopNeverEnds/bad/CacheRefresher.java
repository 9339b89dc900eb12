// axis: timed poll, in a loop that looks at nothing else
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Refreshes the keys it is sent, or all after a minute. */
public final class CacheRefresher {
  private final BlockingQueue<String> keys;

  public CacheRefresher(BlockingQueue<String> keys) {
    this.keys = keys;
  }

  public void start(ExecutorService pool) {
    pool.submit(this::refresh);
  }

  private void refresh() {
    while (true) {
      String key;
      try {
        key = keys.poll(1, TimeUnit.MINUTES); // expect: ConsumerLoopNeverEnds
      } catch (InterruptedException e) { // expect strict: InterruptSwallowed
        key = null;
      }
      System.out.println(key == null ? "all" : key);
    }
  }
}
