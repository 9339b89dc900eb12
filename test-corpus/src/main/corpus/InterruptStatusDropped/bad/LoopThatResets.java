// axis: loop of a thread
package InterruptStatusDropped.bad;

import java.util.concurrent.BlockingQueue;

/** Writes what comes in to the console. */
public final class LoopThatResets extends Thread {
  private final BlockingQueue<String> lines;

  public LoopThatResets(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void run() {
    try {
      while (true) {
        System.out.println(lines.take());
        Thread.interrupted(); // expect: InterruptStatusDropped
      }
    } catch (InterruptedException e) {
      System.out.println("end of output");
    }
  }
}
