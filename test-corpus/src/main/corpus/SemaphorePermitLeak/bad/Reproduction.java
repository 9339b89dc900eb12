// axis: program that hangs, a permit in a field and a text that is no number
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;

/** Reads numbers, one at a time. */
public final class Reproduction {
  private final Semaphore slots = new Semaphore(1);

  public int parse(String text) throws InterruptedException {
    slots.acquire(); // expect: SemaphorePermitLeak // expect strict: UnboundedWait
    int number = Integer.parseInt(text);
    slots.release();
    return number;
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
