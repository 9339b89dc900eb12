// axis: wrapper, a thread factory that was given makes the thread
package ThreadNeverStops.bad;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/** Pings a peer on a thread of the caller's kind. */
public final class FactoryPinger {
  private final ThreadFactory threads;
  private final Runnable ping;

  public FactoryPinger(ThreadFactory threads, Runnable ping) {
    this.threads = threads;
    this.ping = ping;
  }

  public void start() {
    threads.newThread(this::pingForever).start(); // expect: ThreadNeverStops
  }

  private void pingForever() {
    while (true) {
      ping.run();
      LockSupport.parkNanos(5_000_000_000L);
    }
  }
}
