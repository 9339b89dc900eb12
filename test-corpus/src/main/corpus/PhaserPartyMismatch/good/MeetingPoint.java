// trap: T14 as many threads as there are parties call the method that arrives
package PhaserPartyMismatch.good;

import java.util.concurrent.Phaser;

/** Lets two callers meet. */
public final class MeetingPoint {
  private final Phaser phaser = new Phaser(2);

  public int exchange(int value) {
    return phaser.arriveAndAwaitAdvance() + value; // expect strict: UnboundedWait // defence
  }
}
