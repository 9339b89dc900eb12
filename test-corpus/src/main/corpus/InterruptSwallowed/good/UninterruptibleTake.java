// trap: T10 saved in the inner catch, restored after the loop
package InterruptSwallowed.good;

import java.util.concurrent.BlockingQueue;

/** Takes whatever happens, and tells of the interrupt afterwards. */
public final class UninterruptibleTake {
  private UninterruptibleTake() {}

  public static <E> E take(BlockingQueue<E> queue) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return queue.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt(); // defence
      }
    }
  }
}
