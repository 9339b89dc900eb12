// trap: T14 given back only in the state that the acquire leads to
package SemaphorePermitLeak.good;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/** Prints invoices, four at a time. */
public final class StateTells {
  private enum Slot {
    NONE,
    HELD
  }

  private final Semaphore slots = new Semaphore(4);
  private final UnaryOperator<String> template;

  public StateTells(UnaryOperator<String> template) {
    this.template = template;
  }

  public Optional<String> print(String data) {
    Slot slot = Slot.NONE;
    try {
      slots.acquire(); // expect strict: UnboundedWait
      slot = Slot.HELD;
      return Optional.of(template.apply(data));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      if (slot == Slot.HELD) { // defence
        slots.release();
      }
    }
  }
}
