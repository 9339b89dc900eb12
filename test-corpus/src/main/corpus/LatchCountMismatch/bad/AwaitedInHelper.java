// axis: a field's latch is awaited in a helper of the method that starts the tasks
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Loads the three tables of a game, and says when it can be played. */
public final class AwaitedInHelper {
  private final Executor executor;
  private final List<Runnable> tables;
  private final CountDownLatch loaded;
  private final AtomicInteger failed = new AtomicInteger();

  public AwaitedInHelper(Executor executor, Runnable words, Runnable scores, Runnable players) {
    this.executor = executor;
    this.tables = List.of(words, scores, players);
    this.loaded = new CountDownLatch(tables.size() + 1); // expect: LatchCountMismatch
  }

  public boolean load() throws InterruptedException {
    for (Runnable table : tables) {
      executor.execute(counted(table));
    }
    awaitAll();
    return failed.get() == 0;
  }

  private Runnable counted(Runnable table) {
    return () -> {
      try {
        table.run();
      } catch (RuntimeException e) {
        failed.incrementAndGet();
      } finally {
        loaded.countDown();
      }
    };
  }

  private void awaitAll() throws InterruptedException {
    System.out.println("still " + loaded.getCount());
    loaded.await(); // expect strict: UnboundedWait
  }
}
