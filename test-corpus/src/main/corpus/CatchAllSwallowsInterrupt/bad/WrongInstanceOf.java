// axis: another exception is told apart
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeoutException;

/** Hands messages to a slow consumer. */
public final class WrongInstanceOf implements Runnable {
  private final ArrayBlockingQueue<String> inbox;

  public WrongInstanceOf(ArrayBlockingQueue<String> inbox) {
    this.inbox = inbox;
  }

  @Override
  public void run() {
    int failures = 0;
    while (failures < 100_000_000) {
      try {
        deliver(inbox.take());
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        failures += e instanceof TimeoutException ? 0 : 1;
      }
    }
  }

  private static void deliver(String message) throws TimeoutException {
    if (message.isEmpty()) {
      throw new TimeoutException();
    }
    System.out.println(message);
  }
}
