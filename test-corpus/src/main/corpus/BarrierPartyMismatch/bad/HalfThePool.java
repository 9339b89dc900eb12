// axis: a wait with a time limit, on a pool of half as many threads
package BarrierPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/** Adds up columns of figures, and prints the sum when all are done. */
public final class HalfThePool implements AutoCloseable {
  private static final int COLUMNS = 6;
  private static final int THREADS = COLUMNS / 2;

  private final LongAdder sum = new LongAdder();
  private final CyclicBarrier done;
  private final ThreadPoolExecutor pool;

  public HalfThePool() {
    done = new CyclicBarrier(COLUMNS, this::print); // expect: BarrierPartyMismatch
    pool =
        new ThreadPoolExecutor(
            THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(COLUMNS));
  }

  public void add(List<long[]> columns) {
    for (int i = 0; i < COLUMNS; i++) {
      long[] column = columns.get(i);
      pool.execute(() -> add(column));
    }
  }

  private void add(long[] column) {
    for (long each : column) {
      sum.add(each);
    }
    try {
      done.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException | TimeoutException e) {
      System.err.println("no sum: " + e);
    }
  }

  private void print() {
    System.out.println(sum.sumThenReset());
  }

  @Override
  public void close() throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      pool.shutdownNow();
    }
  }
}
