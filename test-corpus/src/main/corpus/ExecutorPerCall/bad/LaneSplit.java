// axis: field of a helper object, which is in another one, in a local
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs jobs in two lanes, by their weight. */
public final class LaneSplit {
  public void run(List<Runnable> light, List<Runnable> heavy) {
    Lane few = new Lane();
    few.workers = Executors.newSingleThreadExecutor(); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    Split split = new Split(few, light);
    heavy.forEach(split.lane::add);
    split.rest.forEach(Runnable::run);
  }

  private static final class Lane {
    private ExecutorService workers;

    void add(Runnable job) {
      workers.execute(job);
    }
  }

  private static final class Split {
    private final Lane lane;
    private final List<Runnable> rest;

    Split(Lane lane, List<Runnable> rest) {
      this.lane = lane;
      this.rest = rest;
    }
  }
}
