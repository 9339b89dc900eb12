// axis: tasks in a list that a pool runs all of, early return
package ThreadLocalNotRemoved.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Counts the votes of each district. */
public final class CountedVotes {
  private static final ThreadLocal<String> DISTRICT = new ThreadLocal<>();

  private final ExecutorService counters;

  public CountedVotes(ExecutorService counters) {
    this.counters = counters;
  }

  public List<Future<Integer>> count(List<List<String>> urns) throws InterruptedException {
    List<Callable<Integer>> counts = new ArrayList<>();
    for (List<String> urn : urns) {
      counts.add(() -> countOne(urn));
    }
    return counters.invokeAll(counts, 1, TimeUnit.MINUTES);
  }

  private int countOne(List<String> urn) {
    DISTRICT.set(urn.get(0)); // expect: ThreadLocalNotRemoved
    if (urn.size() == 1) {
      return 0;
    }
    try {
      return valid(urn);
    } finally {
      DISTRICT.remove();
    }
  }

  private static int valid(List<String> urn) {
    return (int) urn.stream().filter(vote -> vote.startsWith(DISTRICT.get())).count();
  }
}
