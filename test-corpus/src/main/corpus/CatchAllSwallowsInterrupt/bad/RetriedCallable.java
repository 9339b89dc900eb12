// axis: task of the caller, called again
// shape: a retry utility for any Callable
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.Callable;

/** Calls until a call succeeds. */
public final class RetriedCallable {
  private RetriedCallable() {}

  public static <T> T untilItWorks(Callable<T> action) {
    while (true) {
      try {
        return action.call();
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        System.err.println("again, because of " + e);
      }
    }
  }
}
