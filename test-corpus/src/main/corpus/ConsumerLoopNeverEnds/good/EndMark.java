// trap: T13 an end mark leaves the loop
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.BlockingQueue;

/** Reads up to the end mark, and goes on after interrupts. */
public final class EndMark implements Runnable {
  private static final String END = "end";

  private final BlockingQueue<String> lines;

  public EndMark(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void run() {
    boolean interrupted = false;
    while (true) {
      try {
        String line = lines.take();
        if (line.equals(END)) {
          break; // defence
        }
        System.out.println(line);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
