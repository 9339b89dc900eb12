// axis: program that runs, a price by two suppliers
package ExecutorPerCall.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks two suppliers at the same time. */
public final class Reproduction {
  public static int cheapest(String item) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2); // expect: ExecutorPerCall
    Future<Integer> here = pool.submit(() -> item.length());
    Future<Integer> there = pool.submit(() -> item.hashCode());
    return Math.min(here.get(), there.get()); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    System.out.println(cheapest("tea"));
  }
}
