// trap: T9 only failures of the connection are tried again
package CatchAllSwallowsInterrupt.good;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Connects, with some patience. */
public final class RetriesInsideAWaiter {
  /** What is connected to. */
  public interface Peer {
    void connect() throws IOException;
  }

  public boolean connect(Peer peer) throws InterruptedException {
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        peer.connect();
        return true;
      } catch (Exception e) { // defence
        System.err.println("attempt " + attempt + ": " + e.getMessage());
      }
      TimeUnit.SECONDS.sleep(1);
    }
    return false;
  }
}
