// trap: T11 program that runs: a line that finds no room makes some
package TimedWaitResultIgnored.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Lines that are written in portions. */
public final class Reproduction {
  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(4);
  private final List<String> written = new ArrayList<>();

  public void log(String line) {
    if (!lines.offer(line)) { // defence
      flush();
      lines.add(line);
    }
  }

  private void flush() {
    lines.drainTo(written);
  }

  public static void run() throws Exception {
    Reproduction log = new Reproduction();
    for (int i = 0; i < 10; i++) {
      log.log("line " + i);
    }
    log.flush();
    if (log.written.size() != 10) {
      throw new IllegalStateException("wrong result: " + log.written.size() + " of 10 lines");
    }
  }
}
