// trap: T9 restored by a helper in view
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.Semaphore;

/** Works through permits. */
public final class HelperTells implements Runnable {
  private final Semaphore permits;

  public HelperTells(Semaphore permits) {
    this.permits = permits;
  }

  @Override
  public void run() {
    boolean goesOn = true;
    while (goesOn) {
      try {
        permits.acquire(); // expect strict: UnboundedWait
        System.out.println("one more");
      } catch (Exception e) {
        goesOn = handled(e); // defence
      }
    }
  }

  private static boolean handled(Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return false;
    }
    System.err.println(e);
    return true;
  }
}
