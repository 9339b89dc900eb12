// trap: T4 a virtual thread
// release: 21
package ThreadNeverStops.good;

import java.util.concurrent.locks.LockSupport;

/** Polls on a virtual thread. */
public final class VirtualPoller {
  private VirtualPoller() {}

  public static void poll(Runnable source) {
    Thread.ofVirtual() // defence
        .start(
            () -> {
              while (true) {
                source.run();
                LockSupport.parkNanos(1_000_000L);
              }
            });
  }
}
