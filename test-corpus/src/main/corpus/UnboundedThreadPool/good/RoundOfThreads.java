// trap: T13 bounded by the caller, each round waits for its threads before the next one
package UnboundedThreadPool.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs orders in rounds of at most eight. */
public final class RoundOfThreads {
  private final BlockingQueue<Runnable> orders = new ArrayBlockingQueue<>(100);

  public boolean add(Runnable order) {
    return orders.offer(order);
  }

  public void byLatch() throws InterruptedException {
    for (; ; ) {
      List<Runnable> round = next();
      CountDownLatch done = new CountDownLatch(round.size());
      for (Runnable order : round) {
        new Thread(() -> runAndCount(order, done)).start();
      }
      while (!done.await(1, TimeUnit.SECONDS)) { // defence
        System.out.println(done.getCount() + " orders are slow");
      }
    }
  }

  public void byJoin() throws InterruptedException {
    for (; ; ) {
      List<Thread> threads = new ArrayList<>();
      for (Runnable order : next()) {
        Thread thread = new Thread(order);
        threads.add(thread);
        thread.start();
      }
      joinAll(threads);
    }
  }

  private static void joinAll(List<Thread> threads) throws InterruptedException {
    for (Thread each : threads) {
      each.join(); // expect strict: UnboundedWait
    }
  }

  private static void runAndCount(Runnable order, CountDownLatch done) {
    try {
      order.run();
    } finally {
      done.countDown();
    }
  }

  private List<Runnable> next() throws InterruptedException {
    List<Runnable> round = new ArrayList<>();
    round.add(orders.take()); // expect strict: UnboundedWait
    orders.drainTo(round, 7);
    return round;
  }
}
