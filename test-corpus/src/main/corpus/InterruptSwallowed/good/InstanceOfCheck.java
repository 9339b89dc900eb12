// trap: T9 instanceof InterruptedException in catch Exception
package InterruptSwallowed.good;

import java.util.concurrent.Callable;

/** Calls something and wraps what goes wrong. */
public final class InstanceOfCheck {
  public <T> T call(Callable<T> callable) {
    try {
      Thread.sleep(10);
      return callable.call();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt(); // defence
      }
      throw new IllegalStateException(e);
    }
  }
}
