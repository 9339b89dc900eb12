// trap: T11 what the latch tells of is looked at after the wait
package TimedWaitResultIgnored.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Knows its server once that has said hello. */
public final class LooksAtWhatCame {
  private final CountDownLatch greeted = new CountDownLatch(1);
  private volatile String server;

  public void hello(String name) {
    server = name;
    greeted.countDown();
  }

  public void failed() {
    greeted.countDown();
  }

  public String server() {
    try {
      greeted.await(5, TimeUnit.SECONDS);
      if (server == null) { // defence
        return null;
      }
      return server.trim();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
