// axis: process, destroyed only where the wait was interrupted
package MissingDeadline.bad;

import java.io.IOException;

/** Runs a backup. */
public final class ProcessInterrupted {
  private ProcessInterrupted() {}

  public static int backup(String folder) throws IOException {
    Process process = Runtime.getRuntime().exec(new String[] {"backup", folder});
    try {
      return process.waitFor(); // expect: MissingDeadline // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
