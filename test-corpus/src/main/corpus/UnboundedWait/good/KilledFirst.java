// trap: T13 waitFor after destroyForcibly
package UnboundedWait.good;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Runs a tool for ten seconds at most. */
public final class KilledFirst {
  private KilledFirst() {}

  public static int run(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.start();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      return process.destroyForcibly().waitFor(); // defence
    }
    return process.exitValue();
  }
}
