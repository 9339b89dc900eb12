// trap: T9 restored in the constructor of what is thrown
package InterruptSwallowed.good;

/** Waits between attempts. */
public final class RestoringConstructor {
  /** The wait was cut short; the thread's status is set again. */
  public static final class PauseInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    PauseInterrupted(InterruptedException cause) {
      super("interrupted while backing off", cause);
      Thread.currentThread().interrupt(); // defence
    }
  }

  public void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new PauseInterrupted(e);
    }
  }
}
