// axis: loop, as many waiting tasks as the pool has threads
package NestedSubmitDeadlock.bad;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loads four shards, each with a check that runs on the same pool. */
public final class ShardLoader {
  private static final int SHARDS = 4;

  private ShardLoader() {}

  public static void load() {
    ExecutorService pool = Executors.newFixedThreadPool(SHARDS);
    for (int i = 0; i < SHARDS; i++) {
      pool.execute(() -> loadOne(pool)); // expect: NestedSubmitDeadlock
    }
    pool.shutdown();
  }

  private static void loadOne(ExecutorService pool) {
    try {
      System.out.println(pool.submit(() -> "checked").get()); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
