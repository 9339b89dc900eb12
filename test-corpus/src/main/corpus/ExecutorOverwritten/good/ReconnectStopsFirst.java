// trap: T2 both methods that fill it stop the old one first
package ExecutorOverwritten.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A feed with a heartbeat, for as long as it is connected. */
public final class ReconnectStopsFirst implements AutoCloseable {
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
    close(); // defence
    beats = Executors.newSingleThreadScheduledExecutor();
    beats.scheduleAtFixedRate(() -> System.out.println("still " + address), 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public synchronized void close() {
    if (beats != null) {
      beats.shutdownNow();
    }
  }
}
