// trap: T14 program that ends: given back in finally
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Reads numbers, one at a time. */
public final class Reproduction {
  private final Semaphore slots = new Semaphore(1);

  public int parse(String text) throws InterruptedException {
    slots.acquire(); // expect strict: UnboundedWait
    try {
      return Integer.parseInt(text);
    } finally {
      slots.release(); // defence
    }
  }

  public static void run() throws Exception {
    Reproduction numbers = new Reproduction();
    try {
      System.out.println(numbers.parse("two"));
    } catch (NumberFormatException e) {
      System.out.println("no number");
    }
    System.out.println(numbers.parse("2"));
  }
}
