// axis: the exit status is asked for, before finally ends the process
package TimedWaitResultIgnored.bad;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Compresses files with a tool. */
public final class StatusOfKilled {
  private final String tool;

  public StatusOfKilled(String tool) {
    this.tool = tool;
  }

  public boolean compress(Path file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(tool, file.toString()).inheritIO().start();
    try {
      process.waitFor(20, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
      return process.exitValue() == 0;
    } finally {
      process.destroyForcibly();
    }
  }
}
