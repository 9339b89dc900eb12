// axis: a map that makes what is missing, by a lambda whose task uses the key
package CancelWithoutEffect.bad;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Rings a bell each minute, for everybody who wants to be reminded. */
public final class MadeForItsKey {
  private final Map<String, CompletableFuture<Void>> bells = new ConcurrentHashMap<>();

  public void remind(String name) {
    bells.computeIfAbsent(name, who -> CompletableFuture.runAsync(() -> ring(who)));
  }

  private static void ring(String who) {
    try {
      while (true) {
        Thread.sleep(60_000);
        System.out.println("a minute has passed, " + who);
      }
    } catch (InterruptedException e) {
      System.out.println("no more bells for " + who);
    }
  }

  public void stop(String name) {
    CompletableFuture<Void> bell = bells.remove(name);
    if (bell != null) {
      bell.cancel(true); // expect: CancelWithoutEffect
    }
  }
}
