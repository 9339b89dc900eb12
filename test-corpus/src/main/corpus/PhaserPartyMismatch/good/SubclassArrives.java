// trap: T14 arrivals by subclasses
package PhaserPartyMismatch.good;

import java.util.concurrent.Phaser;

/** A template whose steps are subclasses' business. */
public abstract class SubclassArrives {
  public final void run(int steps) {
    Phaser finished = new Phaser(steps + 1);
    begin(finished); // defence
    finished.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  protected abstract void begin(Phaser finished);
}
