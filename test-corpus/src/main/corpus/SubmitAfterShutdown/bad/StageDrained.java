// axis: two classes, the pool is a field of a part
package SubmitAfterShutdown.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Books orders, and settles them when all are booked. */
public final class StageDrained {
  private static final class Stage {
    final ExecutorService workers =
        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(64));

    void drain() throws InterruptedException {
      workers.shutdown();
      if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    }
  }

  private StageDrained() {}

  public static void run(List<Runnable> orders, Runnable settlement) throws InterruptedException {
    Stage stage = new Stage();
    try {
      for (Runnable order : orders) {
        stage.workers.execute(order);
      }
    } finally {
      stage.drain();
    }
    stage.workers.execute(settlement); // expect: SubmitAfterShutdown
  }
}
