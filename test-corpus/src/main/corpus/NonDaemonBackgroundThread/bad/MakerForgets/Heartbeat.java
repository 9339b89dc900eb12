package NonDaemonBackgroundThread.bad.MakerForgets;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the others that this member is alive. Anybody can make one. */
public final class Heartbeat {
  private final Runnable beat;
  private ScheduledExecutorService beats;

  public Heartbeat(Runnable beat) {
    this.beat = beat;
  }

  public synchronized void start() {
    beats = Executors.newSingleThreadScheduledExecutor(); // expect: NonDaemonBackgroundThread
    beats.scheduleAtFixedRate(beat, 1, 1, TimeUnit.SECONDS);
  }

  public synchronized void stop() {
    beats.shutdownNow();
  }
}
