// trap: T7, the old executor is ended when the new one is in its place
package SubmitAfterShutdown.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads a sensor as often as it was last told to. */
public final class OldOneStopped implements AutoCloseable {
  private final Runnable reading;
  private ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  public OldOneStopped(Runnable reading) {
    this.reading = reading;
  }

  public synchronized void every(long millis) {
    ScheduledExecutorService former = clock;
    clock = Executors.newSingleThreadScheduledExecutor();
    former.shutdownNow(); // defence
    clock.scheduleAtFixedRate(reading, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
  }
}
