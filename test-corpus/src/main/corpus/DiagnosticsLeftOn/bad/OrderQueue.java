// axis: helper that only this class calls, thread dump in a loop
// shape: a queue that logs all threads whenever it is long
package DiagnosticsLeftOn.bad;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;

/** Takes orders. */
public final class OrderQueue {
  private static final Logger LOG = Logger.getLogger("orders");
  private final Deque<String> waiting = new ArrayDeque<>();

  synchronized void add(String order) {
    waiting.add(order);
    if (waiting.size() > 100) {
      logThreads();
    }
  }

  synchronized String next() {
    return waiting.poll();
  }

  private static void logThreads() {
    for (ThreadInfo each : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) { // expect: DiagnosticsLeftOn
      LOG.info(each.toString());
    }
  }
}
