// axis: method reference arrives
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Sees whether two pools still run tasks. */
public final class PingAll {
  public boolean alive(Executor requests, Executor events) throws InterruptedException {
    CountDownLatch pong = new CountDownLatch(3); // expect: LatchCountMismatch
    requests.execute(pong::countDown);
    events.execute(pong::countDown);
    return pong.await(1, TimeUnit.SECONDS);
  }
}
