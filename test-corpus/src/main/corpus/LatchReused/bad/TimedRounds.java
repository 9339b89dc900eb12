// axis: a wait with a bound; a late round ends the loop, one in time is followed by another
package LatchReused.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends packets, each after the one before has been acknowledged. */
public final class TimedRounds {
  private final Consumer<Runnable> network;

  public TimedRounds(Consumer<Runnable> network) {
    this.network = network;
  }

  public int send(Iterable<Runnable> packets) throws InterruptedException {
    CountDownLatch acknowledged = new CountDownLatch(1);
    int sent = 0;
    for (Runnable packet : packets) {
      Thread carrier =
          new Thread(
              () -> {
                try {
                  network.accept(packet);
                } finally {
                  acknowledged.countDown();
                }
              });
      carrier.start();
      boolean inTime = acknowledged.await(2, TimeUnit.SECONDS); // expect: LatchReused
      if (!inTime) {
        return sent;
      }
      sent++;
    }
    return sent;
  }
}
