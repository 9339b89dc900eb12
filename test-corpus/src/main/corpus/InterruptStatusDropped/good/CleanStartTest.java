// trap: T18 a test clears what another may have left
package InterruptStatusDropped.good;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leaves no status behind. */
class CleanStartTest {
  @AfterEach
  void clear() { // defence
    Thread.interrupted();
  }

  @Test
  void isNotInterrupted() {
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
