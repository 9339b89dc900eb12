// trap: T2 submitted before; shutdown lets it finish
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Writes records in the background. */
public final class SubmitsFirst implements AutoCloseable {
  private final Consumer<String> out;
  private final ExecutorService writer = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public SubmitsFirst(Consumer<String> out) {
    this.out = out;
  }

  public void record(String what) {
    writer.execute(() -> out.accept(what));
  }

  @Override
  public void close() {
    writer.execute(() -> out.accept("end of trail")); // defence
    writer.shutdown();
  }
}
