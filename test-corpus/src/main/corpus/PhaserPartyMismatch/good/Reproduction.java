// trap: T14 program that ends: one party for each task that arrives
package PhaserPartyMismatch.good;

import java.util.List;
import java.util.concurrent.Phaser;

/** Warms caches, and waits for all of them. */
public final class Reproduction {
  private Reproduction() {}

  public static void warm(List<String> caches) {
    Phaser warm = new Phaser(caches.size()); // defence
    for (String cache : caches) {
      new Thread(warm::arrive, cache).start();
    }
    warm.awaitAdvance(0); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    warm(List.of("users", "orders"));
  }
}
