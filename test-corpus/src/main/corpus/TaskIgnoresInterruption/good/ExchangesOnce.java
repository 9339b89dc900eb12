// trap: bounded short loops: an exchange is tried again until nobody was quicker, and a short sum
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Tells everybody a result, once. */
public final class ExchangesOnce implements AutoCloseable {
  private record Listener(Runnable told, Listener next) {}

  private static final Listener DONE = new Listener(() -> {}, null);

  private final AtomicReference<Listener> listeners = new AtomicReference<>();
  private final ExecutorService pool;
  private final int rounds;

  ExchangesOnce(int rounds) {
    this.pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
    this.rounds = rounds;
  }

  void start() {
    pool.execute(this::complete);
    pool.execute(() -> System.out.println(delay(rounds)));
  }

  private void complete() {
    Listener known = listeners.get();
    while (true) {
      if (known == DONE) {
        return;
      }
      Listener found = listeners.compareAndExchange(known, DONE);
      if (found == known) { // defence
        break;
      }
      known = found;
    }
    if (known != null) {
      known.told().run();
    }
  }

  private static long delay(int rounds) {
    long total = 0;
    for (int i = 1; i < rounds; i++) {
      total += rounds * 500L;
    }
    return total;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
