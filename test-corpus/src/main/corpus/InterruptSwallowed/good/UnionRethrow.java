// trap: T9 union catch with rethrow
package InterruptSwallowed.good;

import java.io.IOException;
import java.util.function.Consumer;

/** Runs a command, and logs why it could not. */
public final class UnionRethrow {
  /** Starts a process, and limits its time. */
  public interface Command {
    Process call() throws IOException;
  }

  private final Consumer<Exception> log;

  public UnionRethrow(Consumer<Exception> log) {
    this.log = log;
  }

  public int run(Command command) throws IOException, InterruptedException {
    try {
      return command.call().waitFor(); // expect strict: UnboundedWait
    } catch (IOException | InterruptedException e) {
      log.accept(e);
      throw e; // defence
    }
  }
}
