// axis: private method run again and again by a periodic task
// shape: a client that makes a new scheduler at each reconnect
package ExecutorOverwritten.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps a connection alive, and reconnects when it is lost. */
public final class HeartbeatClient implements AutoCloseable {
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(HeartbeatClient::daemon);
  private final Runnable beat;
  private final Runnable ping;
  private volatile ScheduledExecutorService beats;

  public HeartbeatClient(Runnable beat, Runnable ping) {
    this.beat = beat;
    this.ping = ping;
    watch.scheduleWithFixedDelay(this::check, 1, 1, TimeUnit.SECONDS);
  }

  private void check() {
    try {
      ping.run();
    } catch (IllegalStateException e) {
      reconnect();
    }
  }

  private void reconnect() {
    beats = Executors.newSingleThreadScheduledExecutor(HeartbeatClient::daemon); // expect: ExecutorOverwritten
    beats.scheduleAtFixedRate(beat, 0, 5, TimeUnit.SECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    watch.shutdownNow();
    if (beats != null) {
      beats.shutdownNow();
    }
  }
}
