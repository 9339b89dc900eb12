// axis: asked for and cleared, with nothing that keeps the answer
package InterruptStatusDropped.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes what comes. */
public final class AsksThenClears {
  private final BlockingQueue<String> lines;

  AsksThenClears(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  String next() throws InterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      Thread.interrupted(); // expect: InterruptStatusDropped
    }
    return lines.poll(1, TimeUnit.SECONDS);
  }
}
