// trap: T8
package InterruptSwallowed.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** The interrupt only wakes the loop up: whoever interrupts has set the flag before. */
final class WokenToLook implements AutoCloseable {
  private final AtomicBoolean closed = new AtomicBoolean();
  private final BlockingQueue<Runnable> work;
  private final Thread worker = new Thread(this::loop, "worker");

  WokenToLook(BlockingQueue<Runnable> work) {
    this.work = work;
  }

  void start() {
    worker.start();
  }

  @Override
  public void close() {
    closed.set(true); // defence
    worker.interrupt();
  }

  private void loop() {
    while (!closed.get()) {
      try {
        work.take().run();
      } catch (InterruptedException e) {
        System.out.println("woken: " + closed);
      }
    }
  }
}
