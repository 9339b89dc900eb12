// axis: a local that is read anew after each turn, one value of it throws
package BusyWait.bad;

/** A part that others wait for until it is up. */
public final class PhaseOfStart {
  /** How far it has come. */
  public enum Step {
    NEW,
    LOADING,
    UP,
    FAILED
  }

  private volatile Step reached = Step.NEW;

  void reach(Step next) {
    reached = next;
  }

  public void requireUp() {
    for (Step now = reached; now != Step.UP; now = reached) { // expect: BusyWait
      if (now == Step.FAILED) {
        throw new IllegalStateException("failed after " + Step.LOADING);
      }
    }
  }
}
