// trap: room for what is put before the thread that takes is started, and more is offered later
package BlockingPutWithoutTimeout.good;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes the menu on the board. */
public final class MenuOfTheDay {
  public boolean write(List<String> dishes, StringBuffer board) throws InterruptedException {
    BlockingQueue<String> lines = new ArrayBlockingQueue<>(2); // defence
    Thread writer = new Thread(() -> copy(lines, board));
    lines.put("soup");
    lines.put("bread");
    writer.start();
    for (String dish : dishes) {
      if (!lines.offer(dish, 5, TimeUnit.SECONDS)) {
        return false;
      }
    }
    return true;
  }

  private static void copy(BlockingQueue<String> lines, StringBuffer board) {
    try {
      String line = lines.poll(1, TimeUnit.SECONDS);
      while (line != null) {
        board.append(line).append(System.lineSeparator());
        line = lines.poll(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
