// axis: program that runs, objects with a timer each come and go
package TimerNeverCancelled.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/** Figures that are written from time to time. */
public final class Reproduction {
  private final Timer timer = new Timer("flusher", true); // expect: TimerNeverCancelled
  private final List<String> figures = new ArrayList<>();

  public void start() {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            flush();
          }
        },
        1000,
        1000);
  }

  public synchronized void add(String figure) {
    figures.add(figure);
  }

  private synchronized void flush() {
    System.out.println(figures);
    figures.clear();
  }

  public static void run() throws Exception {
    Reproduction meter = new Reproduction();
    meter.start();
    meter.add("requests: 1");
  }
}
