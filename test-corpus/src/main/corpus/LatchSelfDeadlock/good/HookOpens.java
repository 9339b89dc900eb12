// trap: T13 main waits for the shutdown hook
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Runs until the process ends. */
public final class HookOpens {
  private HookOpens() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(end::countDown)); // defence
    end.await();
  }
}
