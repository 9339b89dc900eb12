// trap: both sides of an exchanger come again and again, and each has a thread
package BarrierPartyMismatch.good;

import java.util.Iterator;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands pages from a reader to a writer, after both have warmed up. */
public final class ThreadForEachSide implements AutoCloseable {
  private static final int ENDS = 4;
  private static final int SIDES = ENDS / 2;

  private final Exchanger<String> swap = new Exchanger<>();
  private final CyclicBarrier warm = new CyclicBarrier(SIDES);
  private final ExecutorService pool = // expect strict: UnboundedTaskQueue
      Executors.newFixedThreadPool(ENDS / 2); // defence

  public void run(Iterator<String> pages, Consumer<String> writer) {
    pool.submit(
        () -> {
          warm.await(1, TimeUnit.SECONDS);
          while (pages.hasNext()) {
            swap.exchange(pages.next());
          }
          return swap.exchange("");
        });
    pool.submit(
        () -> {
          warm.await(1, TimeUnit.SECONDS);
          String page = swap.exchange("");
          while (!page.isEmpty()) {
            writer.accept(page);
            page = swap.exchange("");
          }
          return page;
        });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
