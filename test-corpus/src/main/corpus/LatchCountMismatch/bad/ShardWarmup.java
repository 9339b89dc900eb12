// axis: loop, off by one, symbolic count
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/** Warms up the shards, all but the first. */
public final class ShardWarmup {
  public void warmUp(Executor executor, IntConsumer shard, int shards)
      throws InterruptedException {
    CountDownLatch warm = new CountDownLatch(shards); // expect: LatchCountMismatch
    for (int i = 1; i < shards; i++) {
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
