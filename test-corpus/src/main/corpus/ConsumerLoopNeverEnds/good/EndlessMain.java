// trap: T13 the loop is all that main does
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;

/** A process that fires what is due, until it is killed. */
public final class EndlessMain {
  private static final DelayQueue<Alarm> ALARMS = new DelayQueue<>();

  private EndlessMain() {}

  /** Something to fire later. */
  public interface Alarm extends Delayed, Runnable {}

  public static void main(String[] args) throws InterruptedException { // defence
    while (true) {
      ALARMS.take().run();
    }
  }
}
