// trap: T9 an interrupt goes through to the caller, other failures are tried again
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.Callable;

/** Calls until a call succeeds. */
public final class RetryLetsThrough {
  private RetryLetsThrough() {}

  public static <T> T untilItWorks(Callable<T> action) throws InterruptedException {
    while (true) {
      try {
        return action.call();
      } catch (InterruptedException e) { // defence
        throw e;
      } catch (Exception e) {
        System.err.println("again, because of " + e);
      }
      Thread.sleep(100);
    }
  }
}
