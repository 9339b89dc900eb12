// trap: T12 program that runs: the future of a pool, which interrupts
package CancelWithoutEffect.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for messages. */
public final class Reproduction {
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CountDownLatch begun = new CountDownLatch(1);

  private void listen() {
    begun.countDown();
    try {
      while (true) {
        System.out.println(messages.take());
      }
    } catch (InterruptedException e) {
      System.out.println("closed");
    }
  }

  public static void run() throws Exception {
    Reproduction listener = new Reproduction();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> listening = pool.submit(listener::listen); // defence
      listener.begun.await(); // expect strict: UnboundedWait
      listening.cancel(true);
    } finally {
      pool.shutdown();
    }
    if (!pool.awaitTermination(3, TimeUnit.SECONDS)) {
      throw new IllegalStateException("ran on after cancel: the listener");
    }
  }
}
