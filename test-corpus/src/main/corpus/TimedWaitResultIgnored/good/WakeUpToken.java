// trap: T11 a queue of one that gets one and the same sign: one is enough
package TimedWaitResultIgnored.good;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Writes pages some time after they were changed. */
public final class WakeUpToken implements Runnable {
  private static final Object WAKE = new Object();

  private final Set<Long> changed = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Object> signal = new ArrayBlockingQueue<>(1);
  private final LongConsumer writer;
  private volatile boolean stopped;

  public WakeUpToken(LongConsumer writer) {
    this.writer = writer;
  }

  public void change(long page) {
    if (changed.add(page)) {
      signal.offer(WAKE); // defence
    }
  }

  public void stop() {
    stopped = true;
    signal.offer(WAKE);
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        if (signal.poll(30, TimeUnit.SECONDS) != null) {
          write();
        }
      }
      write();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    for (Long page : changed) {
      if (changed.remove(page)) {
        writer.accept(page);
      }
    }
  }
}
