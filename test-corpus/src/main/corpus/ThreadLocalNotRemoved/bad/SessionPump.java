// axis: loop in a method reference, instance field
package ThreadLocalNotRemoved.bad;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes the sessions out. */
public final class SessionPump implements AutoCloseable {
  private final ThreadLocal<StringBuilder> buffer = new ThreadLocal<>();
  private final List<String> sessions;
  private final Consumer<String> sink;
  private final ScheduledFuture<?> handle;

  SessionPump(ScheduledExecutorService scheduler, List<String> sessions, Consumer<String> sink) {
    this.sessions = List.copyOf(sessions);
    this.sink = sink;
    handle = scheduler.scheduleWithFixedDelay(this::pump, 1, 1, TimeUnit.SECONDS);
  }

  private void pump() {
    for (String session : sessions) {
      buffer.set(new StringBuilder(session)); // expect: ThreadLocalNotRemoved
      sink.accept(buffer.get().append('\n').toString());
    }
  }

  @Override
  public void close() {
    handle.cancel(false);
  }
}
