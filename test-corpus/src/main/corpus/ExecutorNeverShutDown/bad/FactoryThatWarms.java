// axis: a public factory gives on what its helper gives back to it
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Renders pages. */
public final class FactoryThatWarms {
  private final ExecutorService renderers = Crews.ready(4); // expect: ExecutorNeverShutDown

  public void render(Runnable page) {
    renderers.execute(page);
  }

  /** Pools that have their threads. */
  public static final class Crews {
    private Crews() {}

    public static ExecutorService ready(int threads) {
      return warm(
          new ThreadPoolExecutor(
              threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100)));
    }

    static ThreadPoolExecutor warm(ThreadPoolExecutor pool) {
      pool.prestartAllCoreThreads();
      return pool;
    }
  }
}
