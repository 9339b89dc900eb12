package ExecutorNeverShutDown.good.PoolsForOthers;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Pools of a fixed size. */
public class PoolsForOthers {
  private static final Queue<ExecutorService> KEPT = new ConcurrentLinkedQueue<>();

  private final int waiting;

  public PoolsForOthers(int waiting) {
    this.waiting = waiting;
  }

  public static ExecutorService newPool(int threads, ThreadFactory factory) {
    return newPool(threads, 100, factory);
  }

  /** Ends with all the others that are kept. */
  public static ExecutorService newKeptPool(int threads, ThreadFactory factory) {
    ExecutorService pool = newPool(threads, factory);
    KEPT.add(pool); // defence
    return pool;
  }

  public static void stop() {
    KEPT.forEach(ExecutorService::shutdown);
  }

  public ExecutorService pool(int threads, ThreadFactory factory) {
    return newPool(threads, waiting, factory);
  }

  static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  private static ExecutorService newPool(int threads, int waiting, ThreadFactory factory) {
    return new ThreadPoolExecutor(
        threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), factory);
  }
}
