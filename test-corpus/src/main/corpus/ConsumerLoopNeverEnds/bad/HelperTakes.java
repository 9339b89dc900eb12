// axis: helper that takes and swallows, task of a pool
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Stamps letters; the flag keeps new ones out, and is all that it does. */
public final class HelperTakes implements AutoCloseable {
  private final BlockingQueue<String> letters = new ArrayBlockingQueue<>(50);
  private final ExecutorService desk =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
  private volatile boolean open = true;
  private int stamped;

  public void start() {
    desk.execute(
        () -> {
          while (true) {
            stampOne();
          }
        });
  }

  public boolean hand(String letter) {
    return open && letters.offer(letter);
  }

  private void stampOne() {
    try {
      String letter = letters.take(); // expect: ConsumerLoopNeverEnds // expect strict: UnboundedWait
      stamped += letter.isEmpty() ? 0 : 1;
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      System.err.println("who is there?");
    }
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    desk.shutdownNow();
    if (!desk.awaitTermination(1, TimeUnit.SECONDS)) {
      System.err.println("still stamping, " + stamped);
    }
  }
}
