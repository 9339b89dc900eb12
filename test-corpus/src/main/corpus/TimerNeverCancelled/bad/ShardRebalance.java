// axis: loop, one for each shard
package TimerNeverCancelled.bad;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;

/** Rebalances each shard at its own pace. */
public final class ShardRebalance {
  private final Consumer<String> rebalance;

  public ShardRebalance(Consumer<String> rebalance) {
    this.rebalance = rebalance;
  }

  public void watch(List<String> shards) {
    long pace = 1_000;
    for (String shard : shards) {
      Timer timer = new Timer("rebalance-" + shard, true); // expect: TimerNeverCancelled
      timer.schedule(task(shard), pace, pace);
      pace += 100;
    }
  }

  private TimerTask task(String shard) {
    return new TimerTask() {
      @Override
      public void run() {
        rebalance.accept(shard);
      }
    };
  }
}
