// trap: T11 what was taken out of a pool of objects has its place there
package TimedWaitResultIgnored.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Formats lines with one of a few buffers. */
public final class GivesBackToPool {
  private final BlockingQueue<StringBuilder> buffers = new ArrayBlockingQueue<>(4);

  GivesBackToPool() {
    for (int i = 0; i < 4; i++) {
      buffers.add(new StringBuilder());
    }
  }

  String format(String line) throws InterruptedException {
    StringBuilder buffer = null;
    try {
      buffer = buffers.poll(1, TimeUnit.SECONDS);
      if (buffer == null) {
        return line;
      }
      buffer.setLength(0);
      return buffer.append('[').append(line).append(']').toString();
    } finally {
      if (buffer != null) {
        buffers.offer(buffer); // defence
      }
    }
  }
}
