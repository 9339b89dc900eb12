// axis: program that runs, the pool is busy, a helper visits
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

/** Visits sites, on a pool that has something else to do first. */
public final class Reproduction {
  private final List<String> visited = new CopyOnWriteArrayList<>();

  private static void rest() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void crawl(ExecutorService pool, List<String> sites) {
    Phaser crawled = new Phaser(1);
    for (String site : sites) {
      pool.execute(
          () -> {
            crawled.register(); // expect: PhaserRegisteredInTask
            try {
              visited.add(site);
            } finally {
              crawled.arriveAndDeregister();
            }
          });
    }
    crawled.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    Reproduction crawler = new Reproduction();
    List<String> sites = List.of("a", "b");
    ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
    try {
      pool.execute(Reproduction::rest);
      crawler.crawl(pool, sites);
      int visited = crawler.visited.size();
      if (visited != sites.size()) {
        throw new IllegalStateException("wrong result: " + visited + " sites of " + sites.size());
      }
    } finally {
      pool.shutdown();
    }
  }
}
