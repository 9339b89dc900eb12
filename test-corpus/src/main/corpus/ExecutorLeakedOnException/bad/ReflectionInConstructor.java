// axis: what the constructor asks of reflection fails as it catches, or by a security manager
package ExecutorLeakedOnException.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Rolls files over in the background. */
public final class ReflectionInConstructor implements AutoCloseable {
  private final ExecutorService rollovers = Executors.newSingleThreadExecutor(); // expect strict: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
  private final boolean compress;

  public ReflectionInConstructor() {
    compress = hasHiddenClasses();
  }

  private static boolean hasHiddenClasses() {
    try {
      Class.class.getMethod("isHidden");
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  public void rollOver(Runnable files) {
    rollovers.execute(compress ? files : () -> {});
  }

  @Override
  public void close() {
    rollovers.shutdown();
  }
}
