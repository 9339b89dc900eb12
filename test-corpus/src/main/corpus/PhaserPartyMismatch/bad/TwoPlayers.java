// axis: two classes, the task is a nested one
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Lets two players meet. */
public final class TwoPlayers {
  public void meet(Executor executor, Runnable first, Runnable second) {
    Phaser meeting = new Phaser(4); // expect: PhaserPartyMismatch
    executor.execute(new Player(first, meeting));
    executor.execute(new Player(second, meeting));
    meeting.awaitAdvance(0); // expect strict: UnboundedWait
  }

  private static final class Player implements Runnable {
    private final Runnable turn;
    private final Phaser meeting;

    Player(Runnable turn, Phaser meeting) {
      this.turn = turn;
      this.meeting = meeting;
    }

    @Override
    public void run() {
      try {
        turn.run();
      } finally {
        meeting.arriveAndDeregister();
      }
    }
  }
}
