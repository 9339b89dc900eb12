// trap: a spin that says so
package BusyWait.good;

import java.util.concurrent.atomic.AtomicReference;

/** A slot for one value, filled within nanoseconds of being announced. */
public final class HintsOnly {
  private final AtomicReference<String> slot = new AtomicReference<>();

  public void fill(String value) {
    slot.set(value);
  }

  public String take() {
    String value = slot.get();
    while (value == null) {
      Thread.onSpinWait(); // defence
      value = slot.get();
    }
    return value;
  }
}
