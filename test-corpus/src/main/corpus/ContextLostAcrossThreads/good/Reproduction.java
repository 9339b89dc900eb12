// trap: T17 program that runs: the name is handed over
package ContextLostAcrossThreads.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Orders of the user of this thread. */
public final class Reproduction {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private Reproduction() {}

  public static String order(ExecutorService pool, String name) throws Exception {
    USER.set(name);
    try {
      String user = USER.get();
      return pool.submit(() -> "tea for " + user).get(); // expect strict: UnboundedWait // defence
    } finally {
      USER.remove();
    }
  }

  public static void run() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      String order = order(pool, "ann");
      if (!order.equals("tea for ann")) {
        throw new IllegalStateException("wrong result: " + order);
      }
    } finally {
      pool.shutdown();
    }
  }
}
