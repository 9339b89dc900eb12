// axis: program that hangs, size of a list and two
package BarrierPartyMismatch.bad;

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
    CyclicBarrier line = new CyclicBarrier(runners.size() + 2); // expect: BarrierPartyMismatch
    for (String runner : runners) {
      new Thread(() -> race(line), runner).start();
    }
    line.await(); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    start(List.of("ann", "bob"));
  }
}
