// axis: room before the thread that takes is started, and none for certain after that
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes the menus of a week on the board. */
public final class MenuOfTheWeek {
  public void write(int days, StringBuffer board) throws InterruptedException {
    BlockingQueue<String> lines = new ArrayBlockingQueue<>(2);
    Thread writer = new Thread(() -> copy(lines, board));
    lines.put("soup");
    writer.start();
    for (int day = 0; day < days; day++) {
      lines.put("menu of day " + day); // expect: BlockingPutWithoutTimeout
    }
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
