// axis: program that runs, the task that should answer fails
package UnboundedWait.bad;

import java.util.concurrent.CompletableFuture;

/** A rate that another thread reads. */
public final class Reproduction {
  private final CompletableFuture<Integer> rate = new CompletableFuture<>();

  private void read(String text) {
    rate.complete(Integer.parseInt(text));
  }

  public int rate() throws Exception {
    return rate.get(); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    Reproduction rates = new Reproduction();
    new Thread(() -> rates.read("one and a half"), "reader").start();
    System.out.println(rates.rate());
  }
}
