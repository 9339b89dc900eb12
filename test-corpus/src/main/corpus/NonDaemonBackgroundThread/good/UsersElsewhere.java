// trap: two classes: those who use it, and stop it, are in files that are not here
package NonDaemonBackgroundThread.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Writes lines in the background; for this package only. */
final class UsersElsewhere {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Thread writer = new Thread(this::write, "writer");

  void open() {
    writer.start();
  }

  void add(String line) {
    lines.add(line);
  }

  private void write() {
    try {
      while (true) {
        System.out.println(lines.take());
      }
    } catch (InterruptedException e) {
      System.out.println("the writer ends");
    }
  }

  void stop() {
    writer.interrupt(); // defence
  }
}
