// axis: two classes, a timer lent through an interface of the program
// undecidable: javac: type not on the path
package TimerNeverCancelled.bad.LeakWatch;

import java.util.Deque;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** Lends sessions, and complains about those that nobody gives back. */
public final class LeakWatch {
  private final Timer housekeeping;
  private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
  private final long patience;

  public LeakWatch(long patience, Supplier<Session> source) {
    this.patience = patience;
    this.housekeeping = new Timer("leak-watch", true); // expect: TimerNeverCancelled
    housekeeping.schedule(
        new TimerTask() {
          @Override
          public void run() {
            idle.add(source.get());
          }
        },
        1_000,
        1_000);
  }

  public Session lend() {
    Session session = idle.poll();
    if (session != null) {
      session.watch(patience, housekeeping);
    }
    return session;
  }

  public void shutdown() {
    idle.clear();
  }
}
