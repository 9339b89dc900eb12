// axis: program that hangs, size of a list and one
package PhaserPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.Phaser;

/** Warms caches, and waits for all of them. */
public final class Reproduction {
  private Reproduction() {}

  public static void warm(List<String> caches) {
    Phaser warm = new Phaser(caches.size() + 1); // expect: PhaserPartyMismatch
    for (String cache : caches) {
      new Thread(warm::arrive, cache).start();
    }
    warm.awaitAdvance(0); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    warm(List.of("users", "orders"));
  }
}
