// axis: class of its own
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Crawls page by page. */
public final class NamedTasks {
  private final ExecutorService pool;

  public NamedTasks(ExecutorService pool) {
    this.pool = pool;
  }

  public void crawl(List<String> pages) throws InterruptedException {
    CountDownLatch read = new CountDownLatch(1);
    int i = 0;
    do {
      pool.execute(new Reader(pages.get(i), read));
      read.await(); // expect: LatchReused // expect strict: UnboundedWait
      i++;
    } while (i < pages.size());
  }

  private static final class Reader implements Runnable {
    private final String page;
    private final CountDownLatch read;

    Reader(String page, CountDownLatch read) {
      this.page = page;
      this.read = read;
    }

    @Override
    public void run() {
      System.out.println(page);
      read.countDown();
    }
  }
}
