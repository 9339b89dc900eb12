// axis: thread joined with a time, in a nested class
package TimedWaitResultIgnored.bad;

import java.util.ArrayList;
import java.util.List;

/** Gathers numbers beside. */
public final class JoinedOrNot {
  private final Gatherer gatherer = new Gatherer();

  public List<Integer> numbers() throws InterruptedException {
    return gatherer.gather();
  }

  private static final class Gatherer {
    private final List<Integer> found = new ArrayList<>();

    List<Integer> gather() throws InterruptedException {
      Thread thread = new Thread(() -> found.add(1));
      thread.start();
      thread.join(1000); // expect: TimedWaitResultIgnored
      return found;
    }
  }
}
