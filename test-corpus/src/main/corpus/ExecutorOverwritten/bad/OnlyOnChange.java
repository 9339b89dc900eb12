// axis: conditional creation, after a test whether the argument is another one than before
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads as many as the settings say. */
public final class OnlyOnChange implements AutoCloseable {
  private ExecutorService crew = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  private int hands = 1;

  public synchronized void onSettings(int wanted) {
    if (wanted != hands) {
      hands = wanted;
      crew = wanted == 1 ? Executors.newSingleThreadExecutor() : Executors.newFixedThreadPool(wanted); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
    }
  }

  public synchronized void run(Runnable job) {
    crew.execute(job);
  }

  @Override
  public synchronized void close() {
    crew.shutdown();
  }
}
