// trap: T2 program that runs: a finally removes the value
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Orders of users, and of guests. */
public final class Reproduction {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private static String who() {
    String user = USER.get();
    return user == null ? "a guest" : user;
  }

  private static void order(String user, String item) {
    USER.set(user);
    try {
      System.out.println(item + " for " + who());
    } finally {
      USER.remove(); // defence
    }
  }

  public static void run() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(() -> order("ann", "tea")).get(); // expect strict: UnboundedWait
      String next = pool.submit(Reproduction::who).get(); // expect strict: UnboundedWait
      if (!next.equals("a guest")) {
        throw new IllegalStateException("wrong result: a guest is taken for " + next);
      }
    } finally {
      pool.shutdown();
    }
  }
}
