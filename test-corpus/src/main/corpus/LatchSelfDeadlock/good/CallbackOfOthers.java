// trap: T14 a method that anybody may call
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Tells when a message has come. */
public final class CallbackOfOthers {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private volatile String message;

  public String await() throws InterruptedException {
    arrived.await(); // expect strict: UnboundedWait
    return message;
  }

  public void onMessage(String text) {
    message = text;
    arrived.countDown(); // defence
  }
}
