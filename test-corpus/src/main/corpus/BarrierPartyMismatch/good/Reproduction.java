// trap: T14 program that ends: one party for each runner and the caller
package BarrierPartyMismatch.good;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Runners that start together with whoever calls. */
public final class Reproduction {
  private Reproduction() {}

  private static void race(CyclicBarrier line) {
    try {
      line.await(); // expect strict: UnboundedWait
    } catch (InterruptedException | BrokenBarrierException e) {
      System.out.println("no race");
    }
  }

  public static void start(List<String> runners) throws InterruptedException, BrokenBarrierException {
    CyclicBarrier line = new CyclicBarrier(runners.size() + 1); // defence
    for (String runner : runners) {
      new Thread(() -> race(line), runner).start();
    }
    line.await(); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    start(List.of("ann", "bob"));
  }
}
