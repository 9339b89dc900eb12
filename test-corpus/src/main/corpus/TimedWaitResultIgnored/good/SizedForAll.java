// trap: T11 by reference into a queue that is made with room for all
package TimedWaitResultIgnored.good;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;

/** Several threads share the pages of a book. */
public final class SizedForAll {
  private final ExecutorService readers;

  public SizedForAll(ExecutorService readers) {
    this.readers = readers;
  }

  public void read(List<String> pages, int threads) {
    BlockingQueue<String> left = new ArrayBlockingQueue<>(pages.size()); // defence
    pages.forEach(left::offer);
    for (int i = 0; i < threads; i++) {
      readers.execute(
          () -> {
            String page;
            while ((page = left.poll()) != null) {
              System.out.println(page);
            }
          });
    }
  }
}
