// trap: T13 what is waited for without it has ended already
package DeadlineDropped.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Results, if they are there. */
public final class DoneByThen {
  private DoneByThen() {}

  public static String now(Future<String> pending, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException {
    if (pending.isDone()) { // defence
      return pending.get();
    }
    throw new IllegalStateException("not within " + timeout + " " + unit);
  }
}
