// axis: helper, the wait stands in a private method that is called under the lock
package BlockingWhileLocked.bad;

import java.util.ArrayList;
import java.util.List;

/** Stops a printer's thread before its jobs are thrown away. */
public final class PrinterSpool {
  private final List<String> jobs = new ArrayList<>();
  private final Thread printer;

  public PrinterSpool(Thread printer) {
    this.printer = printer;
  }

  public synchronized void add(String job) {
    jobs.add(job);
  }

  public synchronized void discard() throws InterruptedException {
    printer.interrupt();
    awaitPrinter();
    jobs.clear();
  }

  private void awaitPrinter() throws InterruptedException {
    printer.join(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
  }
}
