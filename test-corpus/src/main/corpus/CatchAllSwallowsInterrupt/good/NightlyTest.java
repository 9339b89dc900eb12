// trap: T18 test code
package CatchAllSwallowsInterrupt.good;

import org.junit.jupiter.api.Test;

/** Polls until the server is there. */
class NightlyTest {
  @Test // defence
  void serverComesUp() {
    for (int i = 0; i < 10; i++) {
      try {
        Thread.sleep(100);
      } catch (Exception e) {
        System.err.println(e);
      }
    }
  }
}
