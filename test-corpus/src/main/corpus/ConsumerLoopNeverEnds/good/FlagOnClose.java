// trap: a flag that close sets, together with an interrupt
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.BlockingQueue;

/** Reads until it is closed. */
public final class FlagOnClose implements Runnable, AutoCloseable {
  private final BlockingQueue<String> lines;
  private volatile boolean closed;
  private volatile Thread reader;

  public FlagOnClose(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void run() {
    reader = Thread.currentThread();
    while (!closed) {
      try {
        System.out.println(lines.take());
      } catch (InterruptedException e) {
        System.out.println("woken");
      }
    }
  }

  @Override
  public void close() {
    closed = true; // defence
    Thread running = reader;
    if (running != null) {
      running.interrupt();
    }
  }
}
