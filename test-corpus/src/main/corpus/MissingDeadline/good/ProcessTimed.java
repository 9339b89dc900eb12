// trap: T13 waitFor after destroyForcibly
package MissingDeadline.good;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Runs a backup. */
public final class ProcessTimed {
  private ProcessTimed() {}

  public static int backup(String folder) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("backup", folder).start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly(); // defence
      process.waitFor();
    }
    return process.exitValue();
  }
}
