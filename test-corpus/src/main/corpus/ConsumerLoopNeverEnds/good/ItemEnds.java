// trap: an exception that the element's own code throws leaves the loop
package ConsumerLoopNeverEnds.good;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.BlockingQueue;

/** Copies lines to a writer until that is closed. */
public final class ItemEnds implements Runnable {
  private final BlockingQueue<String> lines;
  private final Writer out;

  public ItemEnds(BlockingQueue<String> lines, Writer out) {
    this.lines = lines;
    this.out = out;
  }

  @Override
  public void run() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          out.write(lines.take());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (IOException e) { // defence
      System.err.println("closed");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
