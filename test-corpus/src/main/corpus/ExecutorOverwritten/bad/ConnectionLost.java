// axis: two entry points, one of them builds on the other; a helper fills the field for both
// shape: a session that begins its heartbeat anew when the connection is lost
package ExecutorOverwritten.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A feed with a heartbeat, for as long as it is connected. */
public final class ConnectionLost implements AutoCloseable {
  private ScheduledExecutorService beats;
  private String address;

  public synchronized void connect(String address) {
    this.address = address;
    beat();
  }

  public synchronized void onLost(Exception cause) {
    System.err.println(address + " is lost: " + cause);
    beat();
  }

  private void beat() {
    beats = Executors.newSingleThreadScheduledExecutor(); // expect: ExecutorOverwritten
    beats.scheduleAtFixedRate(() -> System.out.println("still " + address), 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public synchronized void close() {
    if (beats != null) {
      beats.shutdownNow();
    }
  }
}
