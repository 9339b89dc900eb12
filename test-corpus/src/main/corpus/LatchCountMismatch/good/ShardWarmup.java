// trap: near miss, the loop starts at one and ends with the last
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/** Warms up the shards. */
public final class ShardWarmup {
  public void warmUp(Executor executor, IntConsumer shard, int shards)
      throws InterruptedException {
    CountDownLatch warm = new CountDownLatch(shards);
    for (int i = 1; i <= shards; i++) { // defence
      int number = i;
      executor.execute(
          () -> {
            try {
              shard.accept(number);
            } finally {
              warm.countDown();
            }
          });
    }
    warm.await(); // expect strict: UnboundedWait
  }
}
