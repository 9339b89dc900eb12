// trap: T5 whoever gets the thread can interrupt it
package ThreadNeverStops.good;

/** Starts a poller and gives it to the caller. */
public final class HandedOut {
  private HandedOut() {}

  public static Thread poll(Runnable source) {
    Thread poller =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                source.run();
              }
            });
    poller.start();
    return poller; // defence
  }
}
