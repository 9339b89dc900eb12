// axis: local, the wait for the result throws
package ExecutorLeakedOnException.bad;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a configuration with a bound on the time. */
public final class ConfigFetch {
  private final Callable<Properties> source;

  public ConfigFetch(Callable<Properties> source) {
    this.source = source;
  }

  public Properties fetch(Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // expect: ExecutorLeakedOnException
    Future<Properties> pending = pool.submit(source);
    Properties loaded = pending.get(patience.toMillis(), TimeUnit.MILLISECONDS); // expect: TimeoutWithoutCancel
    pool.shutdown();
    return loaded;
  }
}
