// trap: T2 program that runs: the last entry comes before the shutdown
package SubmitAfterShutdown.good;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A journal that another thread writes. */
public final class Reproduction {
  private final List<String> entries = new CopyOnWriteArrayList<>();
  private final ExecutorService writer = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public void append(String entry) {
    writer.execute(() -> entries.add(entry));
  }

  public boolean close() throws InterruptedException {
    writer.execute(() -> entries.add("end")); // defence
    writer.shutdown();
    return writer.awaitTermination(10, TimeUnit.SECONDS);
  }

  public static void run() throws Exception {
    Reproduction journal = new Reproduction();
    journal.append("begin");
    try {
      System.out.println("closed: " + journal.close());
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("wrong result: the entry \"end\" is refused", e);
    }
  }
}
