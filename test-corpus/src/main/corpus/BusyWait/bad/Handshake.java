// axis: helper in the class, do-while
package BusyWait.bad;

/** Two sides that greet each other. */
public final class Handshake {
  private volatile int greetings;

  public synchronized void greet() {
    greetings++;
  }

  public void awaitBoth() {
    do {
      Thread.yield();
    } while (!isComplete()); // expect: BusyWait
  }

  private boolean isComplete() {
    return greetings >= 2;
  }
}
