// axis: helper that answers null, in a loop that asks it again
package InterruptSwallowed.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands on what comes, in the thread that calls it. */
public final class NextInHelper {
  private final BlockingQueue<String> lines;
  private final Consumer<String> listener;

  public NextInHelper(BlockingQueue<String> lines, Consumer<String> listener) {
    this.lines = lines;
    this.listener = listener;
  }

  public void relay() {
    while (true) {
      String line = next();
      if (line != null) {
        listener.accept(line);
      }
    }
  }

  private String next() {
    try {
      return lines.poll(10, TimeUnit.SECONDS); // expect: ConsumerLoopNeverEnds
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      return null;
    }
  }
}
