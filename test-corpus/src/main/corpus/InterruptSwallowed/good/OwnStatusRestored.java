// trap: a thread's own helper interrupts the thread again, and its loop asks for that
package InterruptSwallowed.good;

import java.util.concurrent.BlockingQueue;

/** Prints lines until it is interrupted. */
public final class OwnStatusRestored extends Thread {
  private final BlockingQueue<String> lines;

  public OwnStatusRestored(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void run() {
    while (!isInterrupted()) {
      printNext();
    }
  }

  private void printNext() {
    try {
      System.out.println(lines.take()); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      interrupt(); // defence
    }
  }
}
