// trap: T9 the work, made when it is missing, asks the map whether it is still wanted
package CancelWithoutEffect.good;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Beats as long as a name is in the map. */
public final class AsksItsMap {
  private final Map<String, CompletableFuture<Void>> hearts = new ConcurrentHashMap<>();

  public void start(String name) {
    hearts.computeIfAbsent(name, who -> CompletableFuture.runAsync(() -> beat(who)));
  }

  private void beat(String who) {
    try {
      do {
        Thread.sleep(1_000);
        System.out.println(who);
      } while (hearts.containsKey(who)); // defence
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void stop(String name) {
    CompletableFuture<Void> heart = hearts.remove(name);
    if (heart != null) {
      heart.cancel(true);
    }
  }
}
