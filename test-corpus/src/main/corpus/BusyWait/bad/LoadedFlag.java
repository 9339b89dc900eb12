// axis: volatile field, empty loop
package BusyWait.bad;

/** Waits for a loader. */
public final class LoadedFlag {
  private volatile boolean loaded;

  public void load() {
    loaded = true;
  }

  public void awaitLoaded() {
    while (!loaded) {} // expect: BusyWait
  }
}
