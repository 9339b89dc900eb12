// axis: stop flag that is set without an interrupt
package InterruptSwallowed.bad;

import java.util.concurrent.ExecutorService;

/** Prints what is new; paused by a flag, stopped by whoever owns the pool. */
final class TailReader {
  private final Runnable printNew;
  private volatile boolean paused;

  TailReader(Runnable printNew) {
    this.printNew = printNew;
  }

  void follow(ExecutorService pool) {
    pool.execute(this::loop);
  }

  void pause() {
    paused = true;
  }

  private void loop() {
    while (!paused) {
      printNew.run();
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        System.err.println("reading early");
      }
    }
  }
}
