// trap: T14 arrivals by helpers out of view
package PhaserPartyMismatch.good;

import java.util.concurrent.Phaser;
import java.util.function.Consumer;

/** Gives the phaser away and waits. */
public final class HandedToOthers {
  public void run(Consumer<Phaser> stages) {
    Phaser finished = new Phaser(3);
    stages.accept(finished); // defence
    finished.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
