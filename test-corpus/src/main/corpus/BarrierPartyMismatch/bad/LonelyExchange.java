// axis: exchanger, with one side only
package BarrierPartyMismatch.bad;

import java.util.concurrent.Exchanger;

/** Waits for a partner that nobody starts. */
public final class LonelyExchange {
  private LonelyExchange() {}

  public static void offer(String goods) {
    Exchanger<String> market = new Exchanger<>(); // expect: BarrierPartyMismatch
    new Thread(
            () -> {
              try {
                market.exchange(goods); // expect strict: UnboundedWait
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })
        .start();
  }
}
