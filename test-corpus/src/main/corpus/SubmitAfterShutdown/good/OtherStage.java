// trap: T7 two parts of one kind: the one that is drained is not the one that goes on
package SubmitAfterShutdown.good;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Books orders on one stage, and settles them on the next. */
public final class OtherStage {
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

  private OtherStage() {}

  public static void run(List<Runnable> orders, Runnable settlement) throws InterruptedException {
    Stage booking = new Stage();
    try {
      orders.forEach(booking.workers::execute);
    } finally {
      booking.drain();
    }
    Stage settling = new Stage();
    try {
      settling.workers.execute(settlement); // defence
    } finally {
      settling.drain();
    }
  }
}
