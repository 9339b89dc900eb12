// trap: T18 test code sleeps on purpose
package InterruptSwallowed.good;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Checks that a slow start is no failure. */
class SlowStartTest {
  private volatile boolean ready;

  @Test // defence
  void becomesReady() {
    Thread server = new Thread(() -> ready = true, "server");
    server.start();
    pause();
    assertTrue(ready);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      // the assertion will tell
    }
  }
}
