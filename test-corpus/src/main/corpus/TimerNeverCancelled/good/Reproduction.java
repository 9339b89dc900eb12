// trap: T2 program that runs: a timer that is cancelled with its object
package TimerNeverCancelled.good;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/** Figures that are written from time to time. */
public final class Reproduction implements AutoCloseable {
  private final Timer timer = new Timer("flusher", true);
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

  @Override
  public void close() {
    timer.cancel(); // defence
  }

  public static void run() throws Exception {
    try (Reproduction meter = new Reproduction()) {
      meter.start();
      meter.add("requests: 1");
    }
  }
}
