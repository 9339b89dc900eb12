// trap: T2: pools that a stream makes are shut down one by one, or go to somebody else
package ExecutorNeverShutDown.good;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs what belongs to one key in order. */
public final class LanesOfStream implements AutoCloseable {
  private final List<ExecutorService> lanes;
  private final ExecutorService[] urgent;
  private final Map<String, List<ExecutorService>> tenants;

  public LanesOfStream(int count, List<String> names) {
    this.lanes =
        IntStream.range(0, count)
            .mapToObj(i -> Executors.newFixedThreadPool(1)) // expect strict: UnboundedTaskQueue
            .collect(Collectors.toList());
    this.urgent =
        Stream.generate(() -> Executors.newFixedThreadPool(2)) // expect strict: UnboundedTaskQueue
            .limit(2)
            .toArray(ExecutorService[]::new);
    this.tenants =
        names.stream()
            .map(name -> Executors.newFixedThreadPool(name.length())) // expect strict: UnboundedTaskQueue
            .collect(Collectors.groupingBy(Object::toString));
  }

  public void run(Object key, Runnable work) {
    lanes.get(Math.floorMod(key.hashCode(), lanes.size())).execute(work);
    urgent[Math.floorMod(key.hashCode(), urgent.length)].execute(work);
    tenants.values().forEach(each -> each.forEach(lane -> lane.execute(work)));
  }

  /** Somebody else's from here on. */
  public static void hand(Stream<String> names, Consumer<ExecutorService> owner) {
    names.map(name -> Executors.newFixedThreadPool(name.length())).forEach(owner);
  }

  /** The caller's. */
  public static List<ExecutorService> make(Stream<String> names) {
    return names
        .map(name -> Executors.newFixedThreadPool(name.length()))
        .collect(Collectors.toList());
  }

  /** Put into a list that somebody else looks after. */
  public static void addTo(Stream<String> names, List<ExecutorService> all) {
    names.map(name -> Executors.newFixedThreadPool(name.length())).forEach(all::add);
  }

  /** Put into a list by a collector that is not told. */
  public static void fill(Stream<String> names, List<ExecutorService> all) {
    names
        .map(name -> Executors.newFixedThreadPool(name.length()))
        .collect(() -> all, List::add, List::addAll);
  }

  /** One after another is shut down on the way. */
  public static void inTurn(Stream<Runnable> works) throws InterruptedException {
    List<ExecutorService> used = new ArrayList<>();
    works
        .map(
            work -> {
              ExecutorService pool = Executors.newFixedThreadPool(1);
              pool.execute(work);
              return pool;
            })
        .peek(ExecutorService::shutdown)
        .forEach(used::add);
    for (ExecutorService each : used) {
      if (!each.awaitTermination(1, TimeUnit.SECONDS)) {
        each.shutdownNow();
      }
    }
  }

  @Override
  public void close() {
    lanes.forEach(ExecutorService::shutdown); // defence
    for (ExecutorService each : urgent) {
      each.shutdown();
    }
    tenants.values().stream().flatMap(List::stream).forEach(ExecutorService::shutdown);
  }
}
