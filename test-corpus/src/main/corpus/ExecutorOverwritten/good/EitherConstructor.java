// trap: T1 a helper fills it, for each of the constructors
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes to one disk or to several. */
public final class EitherConstructor implements AutoCloseable {
  private ExecutorService writers;

  public EitherConstructor() {
    open(1);
  }

  public EitherConstructor(int disks) {
    open(disks); // defence
  }

  private void open(int threads) {
    writers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
  }

  public void write(Runnable block) {
    writers.execute(block);
  }

  @Override
  public void close() {
    writers.shutdown();
  }
}
