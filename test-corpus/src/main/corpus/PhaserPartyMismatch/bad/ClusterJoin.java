// axis: field
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Joins a cluster once discovery and gossip are up. */
public final class ClusterJoin {
  private final Phaser up = new Phaser(3); // expect: PhaserPartyMismatch
  private final Runnable discovery;
  private final Runnable gossip;

  public ClusterJoin(Executor executor, Runnable discovery, Runnable gossip) {
    this.discovery = discovery;
    this.gossip = gossip;
    executor.execute(this::discover);
    executor.execute(this::gossip);
  }

  public void join() {
    up.awaitAdvance(0); // expect strict: UnboundedWait
  }

  private void discover() {
    try {
      discovery.run();
    } finally {
      up.arrive();
    }
  }

  private void gossip() {
    try {
      gossip.run();
    } finally {
      up.arrive();
    }
  }
}
