// axis: helper makes it
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Sends a digest of the day's events. */
public final class DigestMailer {
  private static final long DAY = 86_400_000L;

  private final Timer timer;

  public DigestMailer(String name) {
    this.timer = newTimer(name);
  }

  public void every(Runnable digest) {
    timer.scheduleAtFixedRate(new Job(digest), DAY, DAY);
  }

  private static Timer newTimer(String name) {
    return new Timer("digest-" + name, true); // expect: TimerNeverCancelled
  }

  private static final class Job extends TimerTask {
    private final Runnable digest;

    Job(Runnable digest) {
      this.digest = digest;
    }

    @Override
    public void run() {
      digest.run();
    }
  }
}
