// axis: the work is started in a function that a collection runs for each element
package SleepAsSynchronization.bad;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Measures hosts. */
public final class StartsForEach {
  private final Executor executor;
  private final ToIntFunction<String> latency;

  public StartsForEach(Executor executor, ToIntFunction<String> latency) {
    this.executor = executor;
    this.latency = latency;
  }

  public Map<String, Integer> measure(List<String> hosts) throws InterruptedException {
    Map<String, Integer> measured = new ConcurrentHashMap<>();
    hosts.forEach(
        host -> executor.execute(() -> measured.put(host, latency.applyAsInt(host))));
    TimeUnit.SECONDS.sleep(2); // expect: SleepAsSynchronization
    return Map.copyOf(measured);
  }
}
