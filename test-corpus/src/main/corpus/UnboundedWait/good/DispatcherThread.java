// trap: T13 a dispatcher that close interrupts
package UnboundedWait.good;

import java.util.concurrent.Semaphore;

/** Works whenever it is told to. */
public final class DispatcherThread implements AutoCloseable {
  private final Semaphore signals = new Semaphore(0);
  private final Runnable work;
  private final Thread thread = new Thread(this::dispatch, "dispatcher");

  public DispatcherThread(Runnable work) {
    this.work = work;
    thread.start();
  }

  public void signal() {
    signals.release();
  }

  private void dispatch() {
    try {
      while (true) {
        signals.acquire();
        work.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt(); // defence
  }
}
