// axis: exception, wrapped without restoring the status
// shape: a back-off policy that turns the interrupt into an unchecked exception of its own
package InterruptSwallowed.bad;

/** Waits between attempts. */
public final class BackOff {
  /** The wait was cut short. */
  public static final class BackOffInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackOffInterrupted(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final long millis;

  public BackOff(long millis) {
    this.millis = millis;
  }

  public void pause() {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      throw new BackOffInterrupted("interrupted while backing off", e);
    }
  }
}
