// axis: given field, method reference
// shape: a connection pool that keeps itself filled on a scheduler of the application and closes only its connections
package PeriodicTaskNeverCancelled.bad;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps some connections open in advance. */
public final class PoolKeeper implements AutoCloseable {
  private final Queue<AutoCloseable> idle = new ArrayDeque<>();
  private final Supplier<AutoCloseable> connect;
  private final ScheduledExecutorService housekeeping;

  public PoolKeeper(Supplier<AutoCloseable> connect, ScheduledExecutorService housekeeping) {
    this.connect = connect;
    this.housekeeping = housekeeping;
  }

  public void start() {
    housekeeping.scheduleWithFixedDelay(this::fill, 0, 30, TimeUnit.SECONDS); // expect: PeriodicTaskNeverCancelled
  }

  private synchronized void fill() {
    while (idle.size() < 4) {
      idle.add(connect.get());
    }
  }

  @Override
  public synchronized void close() throws Exception {
    for (AutoCloseable each : idle) {
      each.close();
    }
    idle.clear();
  }
}
