// axis: int named timeout, a process, the limit is logged
package DeadlineDropped.bad;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs tools. */
public final class Tool {
  private static final Logger LOG = Logger.getLogger("tool");

  private Tool() {}

  public static int run(ProcessBuilder command, int timeoutSeconds)
      throws IOException, InterruptedException {
    LOG.log(Level.INFO, "runs for at most {0} s", timeoutSeconds);
    Process process = command.start();
    return process.waitFor(); // expect: DeadlineDropped
  }
}
