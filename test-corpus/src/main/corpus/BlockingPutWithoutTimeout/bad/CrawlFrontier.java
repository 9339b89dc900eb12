// axis: helper holds the put
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/** The pages still to be fetched. */
public final class CrawlFrontier {
  private final ArrayBlockingQueue<String> frontier;

  public CrawlFrontier(int limit) {
    this.frontier = new ArrayBlockingQueue<>(limit);
  }

  public void found(List<String> links) throws InterruptedException {
    for (String link : links) {
      enqueue(link);
    }
  }

  public String next() throws InterruptedException {
    return frontier.take(); // expect strict: UnboundedWait
  }

  private void enqueue(String link) throws InterruptedException {
    if (!link.isEmpty()) {
      frontier.put(link); // expect: BlockingPutWithoutTimeout
    }
  }
}
