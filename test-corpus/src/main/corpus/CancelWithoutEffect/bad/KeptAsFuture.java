// axis: named by the interface, whose other futures interrupt
package CancelWithoutEffect.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Prints labels while a printer is attached. */
public final class KeptAsFuture {
  private final BlockingQueue<String> labels;
  private final Consumer<String> printer;
  private final Executor executor;
  private Future<?> printing;

  public KeptAsFuture(BlockingQueue<String> labels, Consumer<String> printer, Executor executor) {
    this.labels = labels;
    this.printer = printer;
    this.executor = executor;
  }

  public synchronized void attach() {
    if (printing == null) {
      printing = CompletableFuture.runAsync(this::print, executor);
    }
  }

  private void print() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        String label = labels.poll(200, TimeUnit.MILLISECONDS);
        if (label != null) {
          printer.accept(label);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public synchronized void detach() {
    Future<?> last = printing;
    printing = null;
    if (last != null) {
      last.cancel(true); // expect: CancelWithoutEffect
    }
  }
}
