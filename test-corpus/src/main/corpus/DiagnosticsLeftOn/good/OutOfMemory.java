// trap: in the handler of what went wrong
package DiagnosticsLeftOn.good;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Loads tables. */
public final class OutOfMemory {
  private OutOfMemory() {}

  static byte[] load(Supplier<byte[]> source) throws IOException {
    try {
      return source.get();
    } catch (OutOfMemoryError e) { // defence
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpHeap("out-of-memory.hprof", true);
      throw e;
    }
  }
}
