// trap: T14 somebody else has the latch
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Lets others play. */
public final class HandedOutEachTurn {
  private HandedOutEachTurn() {}

  public static void play(List<Consumer<CountDownLatch>> players) throws InterruptedException {
    CountDownLatch turn = new CountDownLatch(players.size());
    for (Consumer<CountDownLatch> player : players) {
      player.accept(turn); // defence
      turn.await(); // expect strict: UnboundedWait
    }
  }
}
