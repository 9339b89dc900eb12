// axis: lambda
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;

/** Builds tickers that show the time a match has run. */
public final class Scoreboard {
  private Scoreboard() {}

  public static Consumer<Runnable> ticker() {
    return redraw -> {
      Timer timer = new Timer("ticker", true); // expect: TimerNeverCancelled
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              redraw.run();
            }
          },
          1_000,
          1_000);
    };
  }
}
