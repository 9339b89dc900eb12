// axis: pools that a stream makes, collected into a list or an array that is a field
package ExecutorNeverShutDown.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs what belongs to one key in order. */
public final class LanesOfStream {
  private final List<ExecutorService> lanes;
  private final ExecutorService[] urgent;

  public LanesOfStream(int count) {
    this.lanes =
        IntStream.range(0, count)
            .mapToObj(i -> Executors.newFixedThreadPool(1)) // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
            .collect(Collectors.toList());
    this.urgent =
        Stream.generate(() -> Executors.newFixedThreadPool(2)) // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
            .limit(2)
            .toArray(ExecutorService[]::new);
  }

  public void run(Object key, Runnable work) {
    lanes.get(Math.floorMod(key.hashCode(), lanes.size())).execute(work);
  }

  public void runSoon(Object key, Runnable work) {
    urgent[Math.floorMod(key.hashCode(), urgent.length)].execute(work);
  }
}
