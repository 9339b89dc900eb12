// axis: inheritance, subclasses of a base task
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs a fast and a slow suite. */
public final class SuiteRunner {
  public void run(Executor executor) throws InterruptedException {
    CountDownLatch suites = new CountDownLatch(3); // expect: LatchCountMismatch
    executor.execute(new FastSuite(suites));
    executor.execute(new SlowSuite(suites));
    suites.await(); // expect strict: UnboundedWait
  }

  private abstract static class Suite implements Runnable {
    private final CountDownLatch suites;

    Suite(CountDownLatch suites) {
      this.suites = suites;
    }

    @Override
    public final void run() {
      try {
        check();
      } finally {
        suites.countDown();
      }
    }

    abstract void check();
  }

  private static final class FastSuite extends Suite {
    FastSuite(CountDownLatch suites) {
      super(suites);
    }

    @Override
    void check() {
      System.out.println("fast");
    }
  }

  private static final class SlowSuite extends Suite {
    SlowSuite(CountDownLatch suites) {
      super(suites);
    }

    @Override
    void check() {
      System.out.println("slow");
    }
  }
}
