// axis: a wait with a time limit, by helper
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives up each time, as one is missing. */
public final class TimedMeeting {
  private TimedMeeting() {}

  private static void join(CyclicBarrier barrier) {
    try {
      barrier.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void run(Executor executor, String[] shards) {
    CyclicBarrier loaded = new CyclicBarrier(shards.length + 2); // expect: BarrierPartyMismatch
    for (String shard : shards) {
      executor.execute(
          () -> {
            System.out.println(shard);
            join(loaded);
          });
    }
    join(loaded);
  }
}
