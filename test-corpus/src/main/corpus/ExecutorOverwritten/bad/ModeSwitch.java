// axis: two assignments in one method
package ExecutorOverwritten.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs imports with one thread, or with many if there is much to do. */
public final class ModeSwitch {
  private static final int MUCH = 500;
  private ExecutorService importers;

  public void run(List<Runnable> imports) {
    importers = Executors.newSingleThreadExecutor();
    if (imports.size() > MUCH) {
      importers = Executors.newFixedThreadPool(8); // expect: ExecutorOverwritten
    }
    imports.forEach(importers::execute);
  }

  public void stop() {
    importers.shutdown();
  }
}
