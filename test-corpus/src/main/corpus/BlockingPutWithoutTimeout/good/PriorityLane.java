// trap: a queue that is never full, whatever number its constructor gets
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.PriorityBlockingQueue;

/** Runs urgent jobs first; the number is an initial size and no limit. */
public final class PriorityLane {
  private final PriorityBlockingQueue<String> jobs = new PriorityBlockingQueue<>(16); // defence

  public void add(String job) {
    jobs.put(job);
  }

  public String next() throws InterruptedException {
    return jobs.take(); // expect strict: UnboundedWait
  }
}
