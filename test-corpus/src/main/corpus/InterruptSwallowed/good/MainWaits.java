// trap: T8 main returns and its thread ends
package InterruptSwallowed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits a minute for a signal. */
public final class MainWaits {
  private MainWaits() {}

  public static void main(String[] args) { // defence
    CountDownLatch signal = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(signal::countDown));
    try {
      if (!signal.await(1, TimeUnit.MINUTES)) {
        System.out.println("no signal");
      }
    } catch (InterruptedException e) {
      System.out.println("interrupted");
    }
  }
}
