// trap: T7 the task says that it is done once it was asked to stop, and not before
package ExecutorLeakedOnException.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Samples until it is stopped. */
public final class EndsWhenAsked {
  private final ExecutorService sampler;
  private volatile boolean asked;
  private volatile boolean done;

  public EndsWhenAsked() {
    sampler = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  }

  public void start(Runnable sample) {
    sampler.execute(() -> run(sample));
  }

  private void run(Runnable sample) {
    while (!asked) {
      sample.run();
    }
    done = true; // defence
  }

  public void stop() {
    if (done) {
      return;
    }
    asked = true;
    sampler.shutdown();
  }
}
