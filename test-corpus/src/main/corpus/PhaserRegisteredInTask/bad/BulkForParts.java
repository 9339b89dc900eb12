// axis: a task made by a stream registers for the parts that it starts in a lambda
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;

/** Prints the pages of many files. */
public final class BulkForParts {
  /** What is printed. */
  record Document(String name, List<String> pages) {}

  private final Executor printers;
  private final Consumer<String> printer;
  private final Phaser printed = new Phaser(1);

  public BulkForParts(Executor printers, Consumer<String> printer) {
    this.printers = printers;
    this.printer = printer;
  }

  public void print(List<Document> documents) {
    documents.stream().map(this::all).forEach(CompletableFuture::runAsync);
    printed.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private Runnable all(Document document) {
    return () -> {
      printed.bulkRegister(document.pages().size()); // expect: PhaserRegisteredInTask
      document.pages().forEach(page -> begin(() -> printer.accept(page)));
    };
  }

  private void begin(Runnable page) {
    printers.execute(
        () -> {
          try {
            page.run();
          } finally {
            printed.arriveAndDeregister();
          }
        });
  }
}
