// axis: conditional creation, each election makes one more
// shape: a cluster node that starts a ping timer when it becomes leader and only clears the field when it is none
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Pings the followers while this node leads. */
public final class LeaderPing {
  private final Runnable ping;
  private Timer timer;

  public LeaderPing(Runnable ping) {
    this.ping = ping;
  }

  public synchronized void leadershipChanged(boolean leader) {
    if (leader) {
      timer = new Timer("leader-ping", true); // expect: TimerNeverCancelled
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              ping.run();
            }
          },
          0,
          1_000);
    } else {
      timer = null;
    }
  }
}
