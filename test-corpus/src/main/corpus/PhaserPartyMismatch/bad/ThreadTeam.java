// axis: anonymous class on threads
package PhaserPartyMismatch.bad;

import java.util.concurrent.Phaser;

/** A team of four threads and a count of five. */
public final class ThreadTeam {
  private static final int MEMBERS = 4;

  public void work(Runnable task) {
    Phaser finished = new Phaser(MEMBERS + 1); // expect: PhaserPartyMismatch
    for (int i = 0; i < MEMBERS; i++) {
      Thread member =
          new Thread(
              new Runnable() {
                @Override
                public void run() {
                  try {
                    task.run();
                  } finally {
                    finished.arrive();
                  }
                }
              });
      member.start();
    }
    finished.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
