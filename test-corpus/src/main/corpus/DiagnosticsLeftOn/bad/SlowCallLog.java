// axis: all stack traces, exit early where there is nothing to do
package DiagnosticsLeftOn.bad;

import java.util.Map;
import java.util.logging.Logger;

/** Notes slow calls. */
public final class SlowCallLog {
  private static final Logger LOG = Logger.getLogger("slow");
  private long last;

  void note(String call) {
    if (call == null) {
      return;
    }
    last = System.currentTimeMillis();
    Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces(); // expect: DiagnosticsLeftOn
    stacks.forEach((thread, stack) -> LOG.info(thread.getName() + stack.length));
  }

  long last() {
    return last;
  }
}
