// axis: inheritance, a helper of the superclass counts down
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

abstract class AbstractStage {
  protected final CountDownLatch finished;
  protected final AtomicInteger progress = new AtomicInteger();

  AbstractStage(CountDownLatch finished) {
    this.finished = finished;
  }

  protected final void finish() {
    finished.countDown();
  }
}

final class ParseStage extends AbstractStage implements Runnable {
  ParseStage(CountDownLatch finished) {
    super(finished);
  }

  @Override
  public void run() {
    try {
      progress.incrementAndGet();
    } finally {
      finish();
    }
  }
}

/** Runs the stages of a build. */
final class StageRunner {
  void runStages(Executor executor, int stages) throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(stages + 1); // expect: LatchCountMismatch
    for (int i = 0; i < stages; i++) {
      executor.execute(new ParseStage(finished));
    }
    finished.await(); // expect strict: UnboundedWait
  }
}
