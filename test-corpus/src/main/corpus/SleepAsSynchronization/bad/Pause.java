// axis: helper in the class that sleeps
// shape: a "give it a moment" method called after a thread is started
package SleepAsSynchronization.bad;

/** Opens a door. */
public final class Pause {
  private final Runnable motor;
  private int opened;

  public Pause(Runnable motor) {
    this.motor = motor;
  }

  public int open() {
    new Thread(motor, "motor").start();
    giveItAMoment(); // expect: SleepAsSynchronization
    return ++opened;
  }

  private static void giveItAMoment() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
