// trap: waited for: a function starts work for each element, and more than the sleep waits for it
package SleepAsSynchronization.good;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Measures hosts. */
public final class EachIsWaitedFor {
  private final Executor executor;
  private final ToIntFunction<String> latency;

  public EachIsWaitedFor(Executor executor, ToIntFunction<String> latency) {
    this.executor = executor;
    this.latency = latency;
  }

  public Map<String, Integer> measure(List<String> hosts) throws InterruptedException {
    Map<String, Integer> measured = new ConcurrentHashMap<>();
    CountDownLatch left = new CountDownLatch(hosts.size());
    hosts.forEach(
        host ->
            executor.execute(
                () -> {
                  try {
                    measured.put(host, latency.applyAsInt(host));
                  } finally {
                    left.countDown();
                  }
                }));
    Thread.sleep(50); // lets the fast ones answer before it looks
    if (!left.await(2, TimeUnit.SECONDS)) { // defence
      measured.put("late", (int) left.getCount());
    }
    return Map.copyOf(measured);
  }

  /** Pauses between one and the next. */
  public void oneByOne(List<String> hosts) {
    hosts.forEach(
        host -> {
          executor.execute(() -> latency.applyAsInt(host));
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
