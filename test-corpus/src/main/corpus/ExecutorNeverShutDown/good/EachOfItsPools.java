// trap: T2 a private helper makes several, each of which is shut down in its own way
package ExecutorNeverShutDown.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A lane for each kind of work, and one for all the rest. */
public final class EachOfItsPools implements AutoCloseable {
  private final List<ExecutorService> lanes = new ArrayList<>();
  private ExecutorService rest = bounded(1);

  public EachOfItsPools(int kinds) {
    for (int i = 0; i < kinds; i++) {
      lanes.add(bounded(1));
    }
  }

  public synchronized void run(int kind, Runnable work) {
    (kind < lanes.size() ? lanes.get(kind) : rest).execute(work);
  }

  public synchronized void widen() {
    ExecutorService narrow = rest;
    rest = bounded(4);
    narrow.shutdown(); // defence
  }

  public ExecutorService another() {
    return bounded(2); // defence
  }

  private static ExecutorService bounded(int threads) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
  }

  @Override
  public synchronized void close() {
    lanes.forEach(ExecutorService::shutdown); // defence
    rest.shutdown();
  }
}
