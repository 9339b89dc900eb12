// trap: T2 program that runs: each call ends its pool
package ExecutorPerCall.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks two suppliers at the same time. */
public final class Reproduction {
  public static int cheapest(String item) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> here = pool.submit(() -> item.length());
      Future<Integer> there = pool.submit(() -> item.hashCode());
      return Math.min(here.get(), there.get()); // expect strict: UnboundedWait
    } finally {
      pool.shutdown(); // defence
    }
  }

  public static void run() throws Exception {
    System.out.println(cheapest("tea"));
  }
}
