// trap: T12 nothing an interrupt would have stopped
package CancelWithoutEffect.good;

import java.util.concurrent.CompletableFuture;

/** Adds up in the background. */
public final class ShortWork {
  private ShortWork() {}

  public static boolean sum(int[] figures, Runnable meanwhile) {
    CompletableFuture<Integer> sum =
        CompletableFuture.supplyAsync(
            () -> {
              int all = 0;
              for (int figure : figures) {
                all += figure; // defence
              }
              return all;
            });
    meanwhile.run();
    return sum.cancel(true);
  }
}
