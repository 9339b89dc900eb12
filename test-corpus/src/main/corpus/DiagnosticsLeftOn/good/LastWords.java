// trap: a handler of uncaught exceptions
package DiagnosticsLeftOn.good;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs what killed a thread, and all the others. */
public final class LastWords {
  private static final Logger LOG = Logger.getLogger("crash");

  private LastWords() {}

  static void died(Thread thread, Throwable cause) { // defence
    LOG.log(Level.SEVERE, thread.getName(), cause);
    for (ThreadInfo each : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
      LOG.severe(each.toString());
    }
  }
}
