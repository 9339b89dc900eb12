// axis: constructor, recording in a field
package DiagnosticsLeftOn.bad;

import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;

/** A session that records itself. */
public final class TracedSession {
  private final Recording recording = new Recording();
  private final AtomicInteger messages = new AtomicInteger();

  TracedSession(String user) {
    recording.setName(user);
    recording.start(); // expect: DiagnosticsLeftOn
    messages.set(0);
    Registry.opened(user);
  }

  void message() {
    messages.incrementAndGet();
  }

  void close() {
    recording.close();
  }

  /** Who is there. */
  static final class Registry {
    private static int sessions;

    private Registry() {}

    static synchronized void opened(String user) {
      sessions += user.isEmpty() ? 0 : 1;
    }

    static synchronized int sessions() {
      return sessions;
    }
  }
}
