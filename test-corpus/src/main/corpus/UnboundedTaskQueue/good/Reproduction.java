// trap: T4 program that runs: mails are refused when too many wait
package UnboundedTaskQueue.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends mails, one after the other, by a server that does not answer any more. */
public final class Reproduction {
  private static final CompletableFuture<String> SERVER = new CompletableFuture<>();
  private static final ThreadPoolExecutor SENDER = sender();

  private static ThreadPoolExecutor sender() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(10), Reproduction::daemon); // defence
    pool.prestartCoreThread();
    return pool;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sender");
    thread.setDaemon(true);
    return thread;
  }

  public static void send(byte[] mail) {
    try {
      SENDER.execute(() -> System.out.println(mail.length + SERVER.join())); // expect strict: UnboundedWait
    } catch (RejectedExecutionException e) {
      System.out.println("try again later");
    }
  }

  public static void run() throws Exception {
    for (int i = 0; i < 100; i++) {
      send(new byte[30_000]);
    }
  }
}
