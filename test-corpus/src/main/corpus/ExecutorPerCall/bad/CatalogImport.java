// axis: lambda makes it
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Imports supplier catalogs, each one on a pool of its own. */
public final class CatalogImport {
  private final Executor scheduler;
  private final Consumer<String> importer;

  public CatalogImport(Executor scheduler, Consumer<String> importer) {
    this.scheduler = scheduler;
    this.importer = importer;
  }

  public void importLater(List<String> articles) {
    scheduler.execute(
        () -> {
          ExecutorService parsers = Executors.newFixedThreadPool(2); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
          for (String article : articles) {
            parsers.execute(() -> importer.accept(article));
          }
        });
  }
}
