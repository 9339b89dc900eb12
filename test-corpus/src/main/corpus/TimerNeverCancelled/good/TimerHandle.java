// trap: T5 put in a record that its holder closes
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;

/** Starts polls, and gives a handle to end them. */
public final class TimerHandle {
  /** A poll that runs. */
  public record Poll(String name, Timer timer) {}

  public Poll start(String name, Runnable poll) {
    Timer timer = new Timer(name, true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            poll.run();
          }
        },
        0,
        2_000);
    return new Poll(name, timer); // defence
  }
}
