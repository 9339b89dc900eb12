// trap: T2 another method stops it
package MissingDeadline.good;

import java.io.IOException;

/** A server beside this one. */
public final class ProcessStopped {
  private final Process process;

  public ProcessStopped(String command) throws IOException {
    process = new ProcessBuilder(command).inheritIO().start();
  }

  public int join() throws InterruptedException {
    return process.waitFor(); // expect strict: UnboundedWait
  }

  public void stop() {
    process.destroy(); // defence
  }
}
