// axis: program that runs, mails while the server does not answer
package UnboundedTaskQueue.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends mails, one after the other, by a server that does not answer any more. */
public final class Reproduction {
  private static final CompletableFuture<String> SERVER = new CompletableFuture<>();
  private static final ThreadPoolExecutor SENDER = sender();

  private static ThreadPoolExecutor sender() {
    ThreadPoolExecutor pool = // expect strict: UnboundedTaskQueue
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Reproduction::daemon);
    pool.prestartCoreThread();
    return pool;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sender");
    thread.setDaemon(true);
    return thread;
  }

  public static void send(byte[] mail) {
    SENDER.execute(() -> System.out.println(mail.length + SERVER.join())); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    for (int i = 0; i < 100; i++) {
      send(new byte[30_000]);
    }
  }
}
