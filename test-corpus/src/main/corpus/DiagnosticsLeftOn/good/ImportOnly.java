// trap: imports and types without a call
package DiagnosticsLeftOn.good;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Knows the beans. */
public final class ImportOnly {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  int count() {
    return threads.getThreadCount();
  }

  String option(String name) {
    return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class) // defence
        .getVMOption(name)
        .getValue();
  }
}
