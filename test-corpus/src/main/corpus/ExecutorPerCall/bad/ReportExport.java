// axis: helper, a private method makes it for the public one
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Exports reports; whoever asks for one pays with a thread. */
public final class ReportExport {
  private final Consumer<String> writer;

  public ReportExport(Consumer<String> writer) {
    this.writer = writer;
  }

  public void export(List<String> rows) {
    ExecutorService pool = newPool();
    for (String row : rows) {
      pool.execute(() -> writer.accept(row));
    }
  }

  private static ExecutorService newPool() {
    return Executors.newFixedThreadPool(2); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
  }
}
