// axis: program that runs, a search that is cancelled
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Looks for numbers that do not exist. */
public final class Reproduction {
  private volatile long nonce;

  private void search() {
    while (nonce >= 0) {
      nonce = (nonce * 31 + 7) % 1_000_003;
    }
  }

  public static void run() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Reproduction miner = new Reproduction();
    try {
      Future<?> search = pool.submit(miner::search); // expect: TaskIgnoresInterruption
      while (miner.nonce == 0) {
        Thread.sleep(1);
      }
      search.cancel(true);
    } finally {
      pool.shutdown();
    }
    if (!pool.awaitTermination(3, TimeUnit.SECONDS)) {
      throw new IllegalStateException("ran on after cancel: the search");
    }
  }
}
