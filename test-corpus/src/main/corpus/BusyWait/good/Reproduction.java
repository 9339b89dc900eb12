// trap: T11 program that runs: a wait with a limit
package BusyWait.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A table that another thread loads. */
public final class Reproduction {
  private final CompletableFuture<Integer> size = new CompletableFuture<>();

  private void load(String text) {
    size.complete(Integer.parseInt(text));
  }

  public int size() throws Exception {
    try {
      return size.get(100, TimeUnit.MILLISECONDS); // defence
    } catch (TimeoutException e) {
      return 0;
    }
  }

  public static void run() throws Exception {
    Reproduction table = new Reproduction();
    new Thread(() -> table.load("many"), "loader").start();
    System.out.println(table.size());
  }
}
