// trap: bounded by the caller, a thread for each of so many workers
package UnboundedThreadPool.good;

import java.util.ArrayList;
import java.util.List;

/** A fixed crew of threads. */
public final class WorkerThreads {
  private final List<Thread> crew = new ArrayList<>();

  public void start(int workers, Runnable work) {
    for (int i = 0; i < workers; i++) { // defence
      Thread thread = new Thread(work, "worker-" + i);
      thread.setDaemon(true);
      crew.add(thread);
      thread.start();
    }
  }

  public int size() {
    return crew.size();
  }
}
