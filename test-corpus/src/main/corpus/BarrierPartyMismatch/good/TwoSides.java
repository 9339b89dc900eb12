// trap: two come to an exchanger
package BarrierPartyMismatch.good;

import java.util.concurrent.Exchanger;

/** Swaps buffers between a reader and the caller. */
public final class TwoSides {
  private TwoSides() {}

  public static String swap(String mine) throws InterruptedException {
    Exchanger<String> place = new Exchanger<>(); // defence
    Thread other =
        new Thread(
            () -> {
              try {
                place.exchange("theirs"); // expect strict: UnboundedWait
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    other.start();
    return place.exchange(mine); // expect strict: UnboundedWait
  }
}
