// trap: T11 the process is asked in a helper of a helper
package TimedWaitResultIgnored.good;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Runs a formatter on a folder. */
public final class ReaperAsks {
  private final List<String> command;

  public ReaperAsks(List<String> command) {
    this.command = List.copyOf(command);
  }

  public boolean run() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
      OptionalInt status = settled(process);
      return status.isPresent() && status.getAsInt() == 0;
    } finally {
      process.destroy();
    }
  }

  private static OptionalInt settled(Process process) {
    if (runs(process)) {
      process.destroyForcibly();
      return OptionalInt.empty();
    }
    return OptionalInt.of(process.exitValue());
  }

  private static boolean runs(Process process) {
    return process.isAlive(); // defence
  }
}
