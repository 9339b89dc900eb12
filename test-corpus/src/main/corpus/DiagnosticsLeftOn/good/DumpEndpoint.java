// trap: a method whose purpose it is, the dump is its result
package DiagnosticsLeftOn.good;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;

/** Answers what an operator asks. */
public final class DumpEndpoint {
  private int asked;

  String threads() {
    asked++;
    StringBuilder text = new StringBuilder();
    for (ThreadInfo each : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
      text.append(each);
    }
    return text.toString(); // defence
  }

  int asked() {
    return asked;
  }
}
