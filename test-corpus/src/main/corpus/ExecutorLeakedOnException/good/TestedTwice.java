// trap: T7 what does not keep it shuts it down, by a second test of the same answer
package ExecutorLeakedOnException.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Workers of tenants that are known. */
public final class TestedTwice implements AutoCloseable {
  private final Map<String, ExecutorService> workers = new ConcurrentHashMap<>();
  private final Predicate<String> known;

  public TestedTwice(Predicate<String> known) {
    this.known = known;
  }

  public void open(String tenant) {
    ExecutorService worker = Executors.newFixedThreadPool(2);
    worker.execute(() -> System.out.println("ready for " + tenant));
    String answer = known.test(tenant) ? "welcome" : "unknown";
    if (answer.equals("welcome")) {
      workers.put(tenant, worker);
    }
    System.out.println(tenant + ": " + answer);
    if (!answer.equals("welcome")) {
      worker.shutdown(); // defence
    }
  }

  @Override
  public void close() {
    workers.values().forEach(ExecutorService::shutdown);
  }
}
