// axis: a state that is one of several, compared with constants of an enum
package BusyWait.bad;

/** Something that starts in the background. */
public final class UntilReady {
  /** How far it is. */
  public enum Stage {
    NEW,
    READY,
    BROKEN
  }

  private volatile Stage stage = Stage.NEW;

  public void reach(Stage next) {
    stage = next;
  }

  public boolean await() {
    while (stage != Stage.READY) { // expect: BusyWait
      if (stage == Stage.BROKEN) {
        return false;
      }
      Thread.yield();
    }
    return true;
  }
}
