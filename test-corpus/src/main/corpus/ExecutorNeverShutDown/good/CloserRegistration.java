// trap: T2 T3 a method reference is registered with a closer
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Indexes documents; whoever holds the closer stops the pool. */
public final class CloserRegistration {
  private final ExecutorService writer;

  public CloserRegistration(Consumer<Runnable> closer) {
    this.writer = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
    closer.accept(writer::shutdownNow); // defence
  }

  public void index(Runnable document) {
    writer.execute(document);
  }
}
