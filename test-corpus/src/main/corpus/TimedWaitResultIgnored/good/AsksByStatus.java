// trap: T11 asked by the exit status, which fails as long as the process runs
package TimedWaitResultIgnored.good;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Checks files with a tool. */
public final class AsksByStatus {
  private AsksByStatus() {}

  public static OptionalInt check(Path file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("check", file.toString()).inheritIO().start();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
      return OptionalInt.of(process.exitValue());
    } catch (IllegalThreadStateException e) { // defence
      return OptionalInt.empty();
    } finally {
      process.destroyForcibly();
    }
  }

  public static int checkTwice(Path file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("check", "-2", file.toString()).inheritIO().start();
    process.waitFor(20, TimeUnit.SECONDS);
    if (process.isAlive()) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue();
  }

  public static void checkInPassing(Path file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("check", "-q", file.toString()).inheritIO().start();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly();
    }
  }
}
