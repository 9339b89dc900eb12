// axis: static helper
package InterruptSwallowed.bad;

/** Sleeping without the checked exception. */
public final class Pauses {
  private Pauses() {}

  public static void sleepQuietly(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException ignored) { // expect: InterruptSwallowed
    }
  }
}
