// axis: protected field of a class that others can extend
// undecidable: javac: type not on the path
// shape: a notifier that leaves its pool to subclasses
package ExecutorNeverShutDown.bad.ExtensibleNotifier;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tells listeners, each on another thread. */
public class ExtensibleNotifier {
  protected final ExecutorService pool;

  public ExtensibleNotifier(int threads) {
    pool = // expect: ExecutorNeverShutDown
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));
  }

  public void tell(Runnable listener) {
    pool.execute(listener);
  }
}
