// trap: T14 the latch belongs to an object that is made in each turn
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Upgrades hosts, one group after the other. */
public final class RecordOfEachTurn {
  private record Wave(CountDownLatch settled, Executor executor) {
    Wave(int width, Executor executor) {
      this(new CountDownLatch(width), executor);
    }

    void start(Runnable upgrade) {
      executor.execute(
          () -> {
            try {
              upgrade.run();
            } finally {
              settled.countDown();
            }
          });
    }
  }

  private final Executor executor;

  public RecordOfEachTurn(Executor executor) {
    this.executor = executor;
  }

  public void upgrade(List<List<Runnable>> groups) throws InterruptedException {
    for (List<Runnable> group : groups) {
      Wave wave = new Wave(group.size(), executor); // defence
      group.forEach(wave::start);
      wave.settled().await(); // expect strict: UnboundedWait
    }
  }
}
