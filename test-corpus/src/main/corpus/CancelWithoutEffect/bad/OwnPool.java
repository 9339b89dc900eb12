// axis: on a pool of its own
package CancelWithoutEffect.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Crawls on a pool that somebody else keeps. */
public final class OwnPool {
  private final ExecutorService pool;

  public OwnPool(ExecutorService pool) {
    this.pool = pool;
  }

  public void crawl(BlockingQueue<String> urls, Runnable meanwhile) {
    CompletableFuture<Void> crawl = CompletableFuture.runAsync(() -> follow(urls), pool);
    meanwhile.run();
    crawl.cancel(true); // expect: CancelWithoutEffect
  }

  private static void follow(BlockingQueue<String> urls) {
    try {
      String next = urls.poll(1, TimeUnit.HOURS);
      while (next != null) {
        System.out.println(next);
        next = urls.poll(1, TimeUnit.HOURS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
