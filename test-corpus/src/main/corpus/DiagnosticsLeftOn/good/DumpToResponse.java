// trap: an endpoint that writes the dump into the answer
package DiagnosticsLeftOn.good;

import java.io.PrintWriter;
import java.util.Map;

/** Serves thread dumps. */
public final class DumpToResponse {
  private int served;

  void handle(String path, PrintWriter answer) {
    served += path.length();
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      answer.println(each.getKey().getName()); // defence
    }
  }

  int served() {
    return served;
  }
}
