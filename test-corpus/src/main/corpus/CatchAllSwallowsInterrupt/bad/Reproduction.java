// axis: program that runs, a poller that is interrupted
package CatchAllSwallowsInterrupt.bad;

/** A poller of something that fails at times. */
public final class Reproduction {
  private int failures;

  private void pollAll() {
    while (true) {
      try {
        Thread.sleep(10);
        poll();
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        failures++;
      }
    }
  }

  private void poll() throws Exception {
    if (failures > 1_000_000) {
      throw new Exception("too many failures");
    }
  }

  public static void run() throws Exception {
    Thread poller = new Thread(new Reproduction()::pollAll, "poller");
    poller.start(); // expect: ThreadNeverStops
    poller.interrupt();
  }
}
