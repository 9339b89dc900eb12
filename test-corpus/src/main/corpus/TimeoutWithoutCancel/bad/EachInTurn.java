// axis: loop over tasks
package TimeoutWithoutCancel.bad;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pings hosts, one after the other. */
public final class EachInTurn {
  private final ExecutorService pool;

  public EachInTurn(ExecutorService pool) {
    this.pool = pool;
  }

  public int unreachable(List<Runnable> pings) throws InterruptedException, ExecutionException {
    int late = 0;
    for (Runnable ping : pings) {
      Future<?> answer = pool.submit(ping);
      try {
        answer.get(1, TimeUnit.SECONDS); // expect: TimeoutWithoutCancel
      } catch (TimeoutException e) {
        late++;
      }
    }
    return late;
  }
}
