// trap: nobody knows what lies between: it may have waited
package SleepAsSynchronization.good;

import java.util.concurrent.Executor;

/** Starts something and talks to it. */
public final class OtherSide {
  /** Whoever is spoken to. */
  public interface Peer {
    void greet();
  }

  private OtherSide() {}

  public static void talk(Executor executor, Runnable server, Peer peer) throws InterruptedException {
    executor.execute(server);
    peer.greet(); // defence
    Thread.sleep(10);
  }
}
