// axis: exchanger, both sides on one thread of a pool
package BarrierPartyMismatch.bad;

import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Swaps two buffers. */
public final class OneThreadForTwo {
  private OneThreadForTwo() {}

  public static void swap() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Exchanger<byte[]> place = new Exchanger<>(); // expect: BarrierPartyMismatch
    pool.submit(
        () -> {
          return place.exchange(new byte[16]); // expect strict: UnboundedWait
        });
    pool.submit(
        () -> {
          return place.exchange(new byte[32]); // expect strict: UnboundedWait
        });
    pool.shutdown();
  }
}
