// trap: a sleep between two looks
package BusyWait.good;

/** Waits for a loader, and looks now and then. */
public final class SleepsBetween {
  private volatile boolean loaded;

  public void load() {
    loaded = true;
  }

  public void awaitLoaded() throws InterruptedException {
    while (!loaded) {
      Thread.sleep(20); // defence
    }
  }
}
