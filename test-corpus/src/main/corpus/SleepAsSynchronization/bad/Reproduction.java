// axis: program that runs, a catalogue that takes longer
package SleepAsSynchronization.bad;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Titles that another thread loads. */
public final class Reproduction {
  private final List<String> titles = new CopyOnWriteArrayList<>();

  private void read() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      return;
    }
    titles.add("Walden");
  }

  public List<String> load() throws InterruptedException {
    new Thread(this::read, "reader").start();
    Thread.sleep(20); // expect: SleepAsSynchronization
    return titles;
  }

  public static void run() throws Exception {
    List<String> titles = new Reproduction().load();
    if (titles.isEmpty()) {
      throw new IllegalStateException("wrong result: no title");
    }
  }
}
