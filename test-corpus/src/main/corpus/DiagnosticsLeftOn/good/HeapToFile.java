// trap: a method whose purpose it is, written where the caller says
package DiagnosticsLeftOn.good;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the heap on demand. */
public final class HeapToFile {
  private HeapToFile() {}

  static long dump(Path folder) throws IOException {
    Path file = folder.resolve("heap.hprof"); // defence
    Files.deleteIfExists(file);
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file.toString(), true);
    return Files.size(file);
  }
}
