// axis: exception path, the sleep stands in a try
package SleepAsSynchronization.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Asks a slow source. */
public final class LateAnswer {
  private LateAnswer() {}

  public static String ask(Executor executor, Supplier<String> source) {
    AtomicReference<String> answer = new AtomicReference<>();
    executor.execute(() -> answer.set(source.get()));
    try {
      Thread.sleep(100); // expect: SleepAsSynchronization
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer.get();
  }
}
