// trap: memory runs out, and what fills it is dumped
package DiagnosticsLeftOn.good;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;

/** Holds orders until they are sent. */
public final class DumpWhenShort {
  private static final long LEAST = 8L << 20;
  private final Deque<String> orders = new ArrayDeque<>();
  private int dumps;

  public synchronized void add(String order) throws IOException {
    orders.add(order);
    Runtime runtime = Runtime.getRuntime();
    if (dumps == 0 && runtime.maxMemory() - runtime.totalMemory() < LEAST) { // defence
      dumps++;
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpHeap("short.hprof", true);
    }
  }

  public synchronized String next() {
    return orders.poll();
  }
}
