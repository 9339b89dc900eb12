// axis: the loop tests the interrupt status, which the take has cleared and nobody restores
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingQueue;

/** Prints what comes, and thinks that an interrupt ends it. */
public final class StatusLost implements Runnable {
  private final BlockingQueue<String> lines;

  public StatusLost(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        System.out.println(lines.take()); // expect: ConsumerLoopNeverEnds
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        System.err.println("interrupted");
      }
    }
  }
}
