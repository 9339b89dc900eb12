// trap: T8 the status was kept before it is cleared, and is set again afterwards
package InterruptStatusDropped.good;

/** Hides a request to stop from code that must not be cut short. */
public final class MaskedMeanwhile {
  private final boolean wasInterrupted;

  MaskedMeanwhile() {
    wasInterrupted = Thread.currentThread().isInterrupted();
  }

  void mask() {
    if (wasInterrupted) {
      Thread.interrupted();
    }
  }

  void unmask() {
    if (wasInterrupted) {
      Thread.currentThread().interrupt(); // defence
    }
  }
}
