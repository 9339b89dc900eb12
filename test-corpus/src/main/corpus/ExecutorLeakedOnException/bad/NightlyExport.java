// axis: boolean flag, shut down on success only
package ExecutorLeakedOnException.bad;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Exports tables at night. */
public final class NightlyExport {
  private final Consumer<Exception> log;

  public NightlyExport(Consumer<Exception> log) {
    this.log = log;
  }

  public boolean export(List<Callable<Long>> tables) {
    ExecutorService pool = Executors.newFixedThreadPool(3); // expect: ExecutorLeakedOnException
    boolean done = false;
    try {
      for (Callable<Long> table : tables) {
        pool.submit(table).get(); // expect strict: UnboundedWait
      }
      done = true;
    } catch (ExecutionException e) {
      log.accept(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (done) {
      pool.shutdown();
    }
    return done;
  }
}
