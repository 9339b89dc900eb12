// axis: program that runs, the printer fails
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Orders for a printer that fails at one of them. */
public final class Reproduction {
  private final BlockingQueue<String> orders = new ArrayBlockingQueue<>(2);

  private void printAll() {
    try {
      for (String order = orders.take(); !order.equals("end"); order = orders.take()) {
        System.out.println("number " + Integer.parseInt(order));
      }
    } catch (InterruptedException e) {
      System.out.println("stopped");
    }
  }

  public void print(List<String> all) throws InterruptedException {
    for (String order : all) {
      orders.put(order); // expect: BlockingPutWithoutTimeout
    }
  }

  public static void run() throws Exception {
    Reproduction shop = new Reproduction();
    new Thread(shop::printAll, "printer").start();
    shop.print(List.of("1", "two", "3", "4", "5", "6", "end"));
  }
}
