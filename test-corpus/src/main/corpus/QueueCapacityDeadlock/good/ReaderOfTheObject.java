// trap: T14 the reader is started, with the object that has the queue, before the writer's method is called
package QueueCapacityDeadlock.good;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Sends letters to a printer that prints as they come. */
public final class ReaderOfTheObject {
  private static final String LAST = "last letter";
  private final BlockingQueue<String> letters = new ArrayBlockingQueue<>(2);

  private void printAll() {
    try {
      for (String letter = letters.take(); !letter.equals(LAST); letter = letters.take()) {
        System.out.println(letter);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(List<String> all) throws InterruptedException {
    for (String letter : all) {
      letters.put(letter); // expect strict: BlockingPutWithoutTimeout
    }
  }

  public static void printABC() throws InterruptedException {
    ReaderOfTheObject office = new ReaderOfTheObject();
    new Thread(office::printAll, "printer").start(); // defence
    office.send(List.of("a", "b", "c", LAST));
  }
}
