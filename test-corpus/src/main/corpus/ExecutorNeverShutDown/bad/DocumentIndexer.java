// axis: two classes, the one that makes it hands it to one that never stops it
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Indexes documents in the background. */
public final class DocumentIndexer implements AutoCloseable {
  private final IndexQueue queue;

  public DocumentIndexer(Consumer<String> index) {
    ExecutorService writer = Executors.newFixedThreadPool(1); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
    queue = new IndexQueue(writer, index);
  }

  public void add(String document) {
    queue.add(document);
  }

  @Override
  public void close() {
    queue.close();
  }

  private static final class IndexQueue {
    private final ExecutorService writer;
    private final Consumer<String> index;
    private boolean open = true;

    IndexQueue(ExecutorService writer, Consumer<String> index) {
      this.writer = writer;
      this.index = index;
    }

    synchronized void add(String document) {
      if (open) {
        writer.execute(() -> index.accept(document));
      }
    }

    synchronized void close() {
      open = false;
    }
  }
}
