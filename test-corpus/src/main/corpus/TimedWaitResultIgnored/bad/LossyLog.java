// axis: static, a queue that is full at times
package TimedWaitResultIgnored.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The log of the whole process. */
public final class LossyLog {
  private static final BlockingQueue<String> LINES = new ArrayBlockingQueue<>(100);

  private LossyLog() {}

  public static void log(String line) {
    LINES.offer(line); // expect: TimedWaitResultIgnored
  }

  public static String poll() {
    return LINES.poll();
  }
}
