// axis: a subclass overrides the method that cancels
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Looks after leases. */
public final class QuietVariant {
  private QuietVariant() {}

  static Leases quiet() {
    return new Quiet();
  }

  private static class Leases {
    private final Timer timer = new Timer("leases", true);

    void renew(TimerTask renewal) {
      timer.schedule(renewal, 1000L, 1000L);
    }

    void close() {
      timer.cancel();
      System.out.println("closed");
    }
  }

  private static final class Quiet extends Leases {
    @Override
    void close() {
      System.out.flush(); // expect: TimerNeverCancelled
    }
  }
}
