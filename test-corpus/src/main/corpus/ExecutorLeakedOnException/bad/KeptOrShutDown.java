// axis: map, kept on one way and shut down on another, a case of a switch does neither
package ExecutorLeakedOnException.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Workers of tenants, which are asked once whether they are wanted. */
public final class KeptOrShutDown implements AutoCloseable {
  enum Answer {
    YES,
    NO,
    LATER
  }

  private final Map<String, ExecutorService> workers = new HashMap<>();

  public boolean open(String tenant, Function<String, Answer> ask) {
    ExecutorService worker = Executors.newFixedThreadPool(2); // expect: ExecutorLeakedOnException
    worker.execute(() -> System.out.println("ready for " + tenant));
    Answer answer = ask.apply(tenant);
    switch (answer) {
      case YES:
        workers.put(tenant, worker);
        return true;
      case NO:
        worker.shutdown();
        break;
      case LATER:
        System.out.println(tenant + " is to be asked again");
        break;
    }
    return false;
  }

  @Override
  public void close() {
    workers.values().forEach(ExecutorService::shutdown);
  }
}
