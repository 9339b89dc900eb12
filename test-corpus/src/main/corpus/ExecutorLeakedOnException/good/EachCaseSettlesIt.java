// trap: T5 each case of a switch keeps it or shuts it down, and there is no other
package ExecutorLeakedOnException.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Workers of tenants, which are asked once whether they are wanted. */
public final class EachCaseSettlesIt implements AutoCloseable {
  enum Answer {
    YES,
    NO,
    LATER
  }

  private final Map<String, ExecutorService> workers = new HashMap<>();

  public void open(String tenant, Function<String, Answer> ask) {
    ExecutorService worker = Executors.newFixedThreadPool(2);
    worker.execute(() -> System.out.println("ready for " + tenant));
    Answer answer = ask.apply(tenant);
    switch (answer) {
      case YES:
        workers.put(tenant, worker);
        break;
      case NO:
      case LATER:
        worker.shutdown(); // defence
        break;
    }
  }

  @Override
  public void close() {
    workers.values().forEach(ExecutorService::shutdown);
  }
}
