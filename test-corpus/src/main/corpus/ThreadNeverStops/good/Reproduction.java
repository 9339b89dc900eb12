// trap: T2 program that runs: the janitor is told by a flag
package ThreadNeverStops.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Sessions that end by themselves. */
public final class Reproduction implements AutoCloseable {
  private final Map<String, Long> sessions = new ConcurrentHashMap<>();
  private final Thread janitor = new Thread(this::sweep, "janitor");
  private volatile boolean closed;

  public void open(String user) {
    sessions.put(user, System.nanoTime() + 1_000_000);
  }

  public void start() {
    janitor.start();
  }

  private void sweep() {
    while (!closed) { // defence
      sessions.values().removeIf(end -> end < System.nanoTime());
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(janitor);
  }

  public static void run() throws Exception {
    try (Reproduction sessions = new Reproduction()) {
      sessions.start();
      sessions.open("ann");
    }
  }
}
