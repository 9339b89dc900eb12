// axis: static initialiser, heap dump through a bean
package DiagnosticsLeftOn.bad;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Knows the plug-ins. */
public final class StartupSnapshot {
  private static final List<String> NAMES = List.of("csv", "json");

  static {
    HotSpotDiagnosticMXBean bean =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      bean.dumpHeap("/tmp/plugins.hprof", true); // expect: DiagnosticsLeftOn
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StartupSnapshot() {}

  static List<String> names() {
    return NAMES;
  }
}
