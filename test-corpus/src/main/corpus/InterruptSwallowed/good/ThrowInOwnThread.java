// trap: T8 wrapped, in a body that only runs on a thread that then ends
package InterruptSwallowed.good;

import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Drains a queue on a thread of its own, which dies of the interrupt. */
public final class ThrowInOwnThread {
  private ThrowInOwnThread() {}

  public static Thread drain(BlockingQueue<String> queue, Consumer<String> sink) {
    Thread drain =
        new Thread( // defence
            () -> {
              try {
                while (true) {
                  sink.accept(queue.take());
                }
              } catch (InterruptedException e) {
                throw new IllegalStateException("drain interrupted", e);
              }
            });
    drain.start();
    return drain;
  }
}
