// axis: two classes, the task is a nested one
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs two engines and compares them. */
public final class CompareEngines {
  public void compare(Executor executor, Runnable first, Runnable second)
      throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(4); // expect: LatchCountMismatch
    executor.execute(new EngineRun(first, finished));
    executor.execute(new EngineRun(second, finished));
    finished.await(); // expect strict: UnboundedWait
  }

  private static final class EngineRun implements Runnable {
    private final Runnable engine;
    private final CountDownLatch finished;

    EngineRun(Runnable engine, CountDownLatch finished) {
      this.engine = engine;
      this.finished = finished;
    }

    @Override
    public void run() {
      try {
        engine.run();
      } finally {
        finished.countDown();
      }
    }
  }
}
