// trap: T9 program that runs: a time limit, and an answer without
package UnboundedWait.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A rate that another thread reads. */
public final class Reproduction {
  private final CompletableFuture<Integer> rate = new CompletableFuture<>();

  private void read(String text) {
    rate.complete(Integer.parseInt(text));
  }

  public int rate() throws Exception {
    try {
      return rate.get(100, TimeUnit.MILLISECONDS); // defence
    } catch (TimeoutException e) {
      return 1;
    }
  }

  public static void run() throws Exception {
    Reproduction rates = new Reproduction();
    new Thread(() -> rates.read("one and a half"), "reader").start();
    System.out.println(rates.rate());
  }
}
