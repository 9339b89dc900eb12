// axis: a completion service, and a helper that waits without hearing interrupts
// shape: a client's receive thread that retries whatever happens
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/** Collects the results of all tasks there will ever be. */
public final class ResultCollector {
  private final CompletionService<String> results;

  public ResultCollector(CompletionService<String> results) {
    this.results = results;
  }

  public void start(Executor executor) {
    executor.execute(this::collect);
  }

  private void collect() {
    while (true) {
      try {
        System.out.println(results.take().get()); // expect: ConsumerLoopNeverEnds
      } catch (InterruptedException | ExecutionException e) { // expect: InterruptSwallowed
        System.err.println("lost one: " + e);
      }
    }
  }
}
