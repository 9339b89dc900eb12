// trap: T9 the caller is told
package InterruptStatusDropped.good;

/** Tells whether to stop. */
public final class ReturnsWhatItFound {
  private ReturnsWhatItFound() {}

  public static boolean shouldStop(boolean closed) {
    return closed | Thread.interrupted(); // defence
  }
}
