// axis: helper of the same object shuts it down
package SubmitAfterShutdown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A node that tells the others that it leaves. */
public final class SearchNode {
  private final ExecutorService workers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private final Runnable goodbye;

  public SearchNode(Runnable goodbye) {
    this.goodbye = goodbye;
  }

  public void search(Runnable query) {
    workers.execute(query);
  }

  public void leave() throws InterruptedException {
    stopWorkers();
    workers.submit(goodbye); // expect: SubmitAfterShutdown
  }

  private void stopWorkers() throws InterruptedException {
    workers.shutdown();
    if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
  }
}
