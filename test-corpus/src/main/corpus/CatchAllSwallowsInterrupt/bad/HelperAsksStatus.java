// axis: task of the caller, a helper asks for the status and throws
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Calls until a call succeeds, or the thread is told to stop. */
public final class HelperAsksStatus {
  private final Callable<String> source;

  public HelperAsksStatus(Callable<String> source) {
    this.source = source;
  }

  public String next() {
    for (; ; ) {
      try {
        return source.call();
      } catch (Exception e) { // expect strict: CatchAllSwallowsInterrupt
        System.err.println("again, because of " + e);
        stopIfInterrupted();
      }
    }
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
