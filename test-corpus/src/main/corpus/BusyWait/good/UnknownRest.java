// trap: a call that nobody knows, it may wait
package BusyWait.good;

/** Asks a source until it has something. */
public final class UnknownRest {
  /** Waits as long as it likes between two tries. */
  public interface Pause {
    void rest();
  }

  private volatile String value;

  public void set(String newValue) {
    value = newValue;
  }

  public String await(Pause pause) {
    while (value == null) {
      pause.rest(); // defence
    }
    return value;
  }
}
