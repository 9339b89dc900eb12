// trap: T2 the last piece of work runs in the calling thread
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stores entries; cleans up at the end. */
public final class InTheCallersThread {
  private final ExecutorService io = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public void store(Runnable entry) {
    io.execute(entry);
  }

  public void stop(Runnable cleaning) throws InterruptedException {
    io.shutdown();
    if (io.awaitTermination(5, TimeUnit.SECONDS)) {
      cleaning.run(); // defence
    }
  }
}
