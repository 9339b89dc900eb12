// trap: T14 counted down by a method reference that a helper runs
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells when its steps are done. */
public final class PassedReference {
  public boolean run(Runnable first) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(2);
    Runnable tell = done::countDown;
    first.run();
    tell.run(); // defence
    finish(done::countDown);
    return done.await(1, TimeUnit.SECONDS);
  }

  private static void finish(Runnable end) {
    System.out.println("finished");
    end.run();
  }
}
