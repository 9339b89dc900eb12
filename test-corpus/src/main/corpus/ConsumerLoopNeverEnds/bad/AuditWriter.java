// axis: thread, the catch in the loop only logs
// shape: a logging appender's dispatcher that cannot be stopped
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Writes audit entries on a thread of its own. */
public final class AuditWriter {
  private final BlockingQueue<String> entries = new LinkedBlockingQueue<>();
  private final Thread writer = new Thread(this::run);

  public void start() {
    writer.start(); // expect: NonDaemonBackgroundThread
  }

  public void stop() {
    writer.interrupt();
  }

  private void run() {
    while (true) {
      try {
        System.out.println(entries.take()); // expect: ConsumerLoopNeverEnds
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        System.err.println("interrupted");
      }
    }
  }

  public void add(String entry) {
    entries.add(entry);
  }
}
