// trap: T9 restored by the factory of what is thrown
package InterruptSwallowed.good;

import java.io.IOException;

/** Runs a command and returns its exit code. */
public final class RestoringFactory {
  /** Starts a process, and limits its time. */
  public interface Command {
    Process call() throws IOException;
  }

  public int run(Command command) {
    try {
      return command.call().waitFor(); // expect strict: UnboundedWait
    } catch (IOException | InterruptedException e) {
      throw failure(e);
    }
  }

  private static IllegalStateException failure(Exception cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt(); // defence
    }
    return new IllegalStateException("command failed", cause);
  }
}
