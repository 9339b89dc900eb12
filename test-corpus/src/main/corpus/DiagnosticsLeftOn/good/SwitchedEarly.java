// trap: leaves early unless a setting is on, in the method that calls the helper
package DiagnosticsLeftOn.good;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.logging.Logger;

/** Counts requests. */
public final class SwitchedEarly {
  private static final Logger LOG = Logger.getLogger("requests");
  private volatile boolean verbose;
  private int requests;

  void setVerbose(boolean verbose) {
    this.verbose = verbose;
  }

  synchronized void request() {
    requests++;
    if (!verbose) { // defence
      return;
    }
    logThreads();
  }

  private static void logThreads() {
    for (ThreadInfo each : ManagementFactory.getThreadMXBean().dumpAllThreads(false, false)) {
      LOG.info(each.toString());
    }
  }
}
