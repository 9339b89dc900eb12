// trap: T2 the subclass's constructor calls the base class's stop before it throws
package ExecutorLeakedOnException.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Workers for the nodes of a cluster. */
public abstract class VariantCleansUp implements AutoCloseable {
  protected final ExecutorService workers = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue

  public void onNode(Runnable work) {
    workers.execute(work);
  }

  protected void stopThreads() {
    workers.shutdownNow();
  }

  @Override
  public void close() {
    stopThreads();
  }

  /** For nodes that are known by name. */
  public static final class Named extends VariantCleansUp {
    private final List<String> names;

    public Named(List<String> names) {
      this.names = names;
      if (names == null) {
        stopThreads(); // defence
        throw new IllegalArgumentException("no names");
      }
    }

    public List<String> names() {
      return names;
    }
  }
}
