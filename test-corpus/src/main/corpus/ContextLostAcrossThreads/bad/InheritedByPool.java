// axis: inherited by new threads, but a pool has its threads already
package ContextLostAcrossThreads.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs on a pool of its own. */
public final class InheritedByPool {
  private static final ThreadLocal<String> USER = new InheritableThreadLocal<>();
  private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  void handle(String user) {
    USER.set(user);
    try {
      pool.execute(() -> System.out.println(USER.get())); // expect strict: ContextLostAcrossThreads
    } finally {
      USER.remove();
    }
  }

  void close() throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }
  }
}
