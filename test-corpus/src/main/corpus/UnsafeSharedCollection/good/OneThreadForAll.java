// trap: T17 one thread does all that is done to it
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A book of accounts that one thread keeps. */
public final class OneThreadForAll {
  private final ExecutorService keeper = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue // defence
  private final Map<String, Integer> accounts = new HashMap<>();

  void pay(String name, int amount) {
    keeper.execute(() -> accounts.merge(name, amount, Integer::sum));
  }

  int balance(String name) throws InterruptedException, ExecutionException {
    Callable<Integer> look = () -> accounts.getOrDefault(name, 0);
    Future<Integer> answer = keeper.submit(look);
    return answer.get(); // expect strict: UnboundedWait
  }

  void close() throws InterruptedException {
    keeper.shutdown();
    if (!keeper.awaitTermination(5, TimeUnit.SECONDS)) {
      keeper.shutdownNow();
    }
  }
}
