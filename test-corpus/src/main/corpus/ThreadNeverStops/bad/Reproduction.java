// axis: program that runs, objects with a janitor each come and go
package ThreadNeverStops.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Sessions that end by themselves. */
public final class Reproduction {
  private final Map<String, Long> sessions = new ConcurrentHashMap<>();

  public void open(String user) {
    sessions.put(user, System.nanoTime() + 1_000_000);
  }

  public void start() {
    new Thread(this::sweep, "janitor").start(); // expect: NonDaemonBackgroundThread, TaskIgnoresInterruption, ThreadNeverStops
  }

  private void sweep() {
    while (true) {
      sessions.values().removeIf(end -> end < System.nanoTime());
      LockSupport.parkNanos(10_000_000);
    }
  }

  public static void run() throws Exception {
    Reproduction sessions = new Reproduction();
    sessions.start();
    sessions.open("ann");
  }
}
