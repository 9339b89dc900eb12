// axis: method reference arrives
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Sees whether two pools still run tasks. */
public final class PoolProbe {
  public void probe(Executor requests, Executor events) {
    Phaser answered = new Phaser(3); // expect: PhaserPartyMismatch
    requests.execute(answered::arrive);
    events.execute(answered::arrive);
    answered.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
