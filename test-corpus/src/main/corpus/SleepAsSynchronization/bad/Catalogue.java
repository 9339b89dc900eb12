// axis: local thread, the result is a field
package SleepAsSynchronization.bad;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Loads titles beside. */
public final class Catalogue {
  private final List<String> titles = new CopyOnWriteArrayList<>();

  public List<String> load() throws InterruptedException {
    Thread loader = new Thread(() -> titles.add("Walden"));
    loader.start();
    Thread.sleep(500); // expect: SleepAsSynchronization
    return titles;
  }
}
