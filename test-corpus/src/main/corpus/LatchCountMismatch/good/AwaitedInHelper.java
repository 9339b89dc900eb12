// trap: the helper that waits is called from another method as well, which counts the rest down
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Loads the tables of a game, and its pictures once somebody wants to look at it. */
public final class AwaitedInHelper {
  private final Executor executor;
  private final List<Runnable> tables;
  private final CountDownLatch loaded;

  public AwaitedInHelper(Executor executor, Runnable words, Runnable scores) {
    this.executor = executor;
    this.tables = List.of(words, scores);
    this.loaded = new CountDownLatch(tables.size() + 1); // defence
  }

  public void load() throws InterruptedException {
    for (Runnable table : tables) {
      executor.execute(counted(table));
    }
    awaitAll();
  }

  public void show(Runnable pictures) throws InterruptedException {
    executor.execute(counted(pictures));
    awaitAll();
    System.out.println("ready");
  }

  private Runnable counted(Runnable part) {
    return () -> {
      try {
        part.run();
      } finally {
        loaded.countDown();
      }
    };
  }

  private void awaitAll() throws InterruptedException {
    loaded.await(); // expect strict: UnboundedWait
  }
}
