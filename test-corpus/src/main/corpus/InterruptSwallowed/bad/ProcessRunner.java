// axis: multi-catch
// shape: a process helper that wraps I/O failures and interrupts alike
package InterruptSwallowed.bad;

import java.io.IOException;

/** Runs a command and returns its exit code. */
public final class ProcessRunner {
  public int run(ProcessBuilder command) {
    try {
      Process process = command.start();
      return process.waitFor(); // expect: MissingDeadline // expect strict: UnboundedWait
    } catch (IOException | InterruptedException e) { // expect: InterruptSwallowed
      throw new IllegalStateException("cannot run " + command.command(), e);
    }
  }
}
