// trap: T8 a worker takes another task each time
package CatchAllSwallowsInterrupt.good;

import java.util.Iterator;
import java.util.concurrent.Callable;

/** Runs what it is given, one after the other. */
public final class WorkerOfOthers {
  public int run(Iterator<Callable<String>> tasks) {
    int done = 0;
    while (tasks.hasNext()) {
      Callable<String> task = tasks.next(); // defence
      try {
        System.out.println(task.call());
        done++;
      } catch (Exception e) {
        System.err.println("task failed: " + e);
      }
    }
    return done;
  }
}
