// axis: nested class, the outer one closes everything else
package TimerNeverCancelled.bad;

import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of a gateway; idle ones end by themselves. */
public final class SessionTable implements AutoCloseable {
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  public void open(String id) {
    sessions.computeIfAbsent(id, Session::new).touch();
  }

  @Override
  public void close() {
    sessions.clear();
  }

  private static final class Session {
    private final String id;
    private final Timer idle = new Timer("session-idle", true); // expect: TimerNeverCancelled
    private volatile long touched;

    Session(String id) {
      this.id = id;
      idle.schedule(
          new TimerTask() {
            @Override
            public void run() {
              touched = Math.min(touched, System.nanoTime());
            }
          },
          60_000,
          60_000);
    }

    void touch() {
      touched = System.nanoTime() + id.length();
    }
  }
}
