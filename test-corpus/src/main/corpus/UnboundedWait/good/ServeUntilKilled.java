// trap: T13 the last statement of main
package UnboundedWait.good;

import java.util.concurrent.CountDownLatch;

/** Serves until the process is killed. */
public final class ServeUntilKilled {
  private ServeUntilKilled() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
    end.await(); // defence
  }
}
