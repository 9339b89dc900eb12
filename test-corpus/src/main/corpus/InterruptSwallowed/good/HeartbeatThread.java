// trap: T8 the run method of a thread returns
package InterruptSwallowed.good;

import java.util.function.Consumer;

/** Beats until it is interrupted. */
public final class HeartbeatThread extends Thread { // defence
  private final Consumer<Long> peer;

  public HeartbeatThread(Consumer<Long> peer) {
    super("heartbeat");
    this.peer = peer;
  }

  @Override
  public void run() {
    while (true) {
      peer.accept(System.nanoTime());
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
