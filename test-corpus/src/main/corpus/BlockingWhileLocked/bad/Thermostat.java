// axis: a sleep of a constant time, in a static synchronized method
package BlockingWhileLocked.bad;

/** Reads a sensor that needs a pause between two readings. */
public final class Thermostat {
  private static final long SETTLE_MILLIS = 5_000;
  private static int readings;

  private Thermostat() {}

  public static synchronized int read() throws InterruptedException {
    Thread.sleep(SETTLE_MILLIS); // expect: BlockingWhileLocked
    readings++;
    return readings;
  }

  public static synchronized int readings() {
    return readings;
  }
}
