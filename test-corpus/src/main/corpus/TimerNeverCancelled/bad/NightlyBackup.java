// axis: static, not a daemon, so the process cannot end
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Makes backups at night. */
public final class NightlyBackup {
  private static final Timer TIMER = new Timer("backup"); // expect: TimerNeverCancelled, NonDaemonBackgroundThread

  private NightlyBackup() {}

  public static void add(Runnable backup, long firstMillis) {
    TIMER.scheduleAtFixedRate(
        new TimerTask() {
          @Override
          public void run() {
            backup.run();
          }
        },
        firstMillis,
        86_400_000L);
  }
}
