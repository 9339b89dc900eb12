// axis: inheritance, a subclass of Thread for each job
package UnboundedThreadPool.bad;

import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Starts a printer thread for every job. */
public final class PrinterAcceptor implements Runnable {
  private final BlockingQueue<String> jobs;
  private final Consumer<String> printer;

  public PrinterAcceptor(BlockingQueue<String> jobs, Consumer<String> printer) {
    this.jobs = jobs;
    this.printer = printer;
  }

  @Override
  public void run() {
    try {
      while (true) {
        new PrintThread(jobs.take(), printer).start(); // expect: UnboundedThreadPool
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class PrintThread extends Thread {
    private final String job;
    private final Consumer<String> printer;

    PrintThread(String job, Consumer<String> printer) {
      super("printer");
      this.job = job;
      this.printer = printer;
    }

    @Override
    public void run() {
      printer.accept(job);
    }
  }
}
