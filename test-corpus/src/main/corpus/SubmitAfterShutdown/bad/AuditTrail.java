// axis: field, last task of close()
// shape: a close() that writes its last record on the writer it has just shut down
package SubmitAfterShutdown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Writes records in the background. */
public final class AuditTrail implements AutoCloseable {
  private final Consumer<String> out;
  private final ExecutorService writer = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public AuditTrail(Consumer<String> out) {
    this.out = out;
  }

  public void record(String what) {
    writer.execute(() -> out.accept(what));
  }

  @Override
  public void close() {
    writer.shutdown();
    writer.execute(() -> out.accept("end of trail")); // expect: SubmitAfterShutdown
  }
}
