// trap: bounded by the caller, which waits for each thread
package UnboundedThreadPool.good;

import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Prints jobs one after the other, each on a thread with a name of its own. */
public final class OneAtATime {
  private final Consumer<String> printer;

  public OneAtATime(Consumer<String> printer) {
    this.printer = printer;
  }

  public void print(BlockingQueue<String> jobs) throws InterruptedException {
    while (true) {
      String job = jobs.take();
      Thread thread = new Thread(() -> printer.accept(job), "print " + job);
      thread.start();
      thread.join(); // expect strict: UnboundedWait // defence
    }
  }
}
