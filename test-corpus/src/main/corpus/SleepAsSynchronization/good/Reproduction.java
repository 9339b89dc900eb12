// trap: T13 program that runs: the thread is joined
package SleepAsSynchronization.good;

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
    Thread reader = new Thread(this::read, "reader");
    reader.start();
    reader.join(); // expect strict: UnboundedWait // defence
    return titles;
  }

  public static void run() throws Exception {
    List<String> titles = new Reproduction().load();
    if (titles.isEmpty()) {
      throw new IllegalStateException("wrong result: no title");
    }
  }
}
