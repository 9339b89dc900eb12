// trap: T7 the old one is kept in a list as well, and shut down from there
package ExecutorOverwritten.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends new jobs to the newest lane; the older ones finish what they have. */
public final class GrowingLanes implements AutoCloseable {
  private final List<ExecutorService> lanes = new ArrayList<>();
  private ExecutorService newest;

  public GrowingLanes() {
    newest = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
    lanes.add(newest);
  }

  public synchronized void addLane() {
    newest = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
    lanes.add(newest); // defence
  }

  public synchronized void run(Runnable job) {
    newest.execute(job);
  }

  @Override
  public synchronized void close() {
    lanes.forEach(ExecutorService::shutdown);
  }
}
