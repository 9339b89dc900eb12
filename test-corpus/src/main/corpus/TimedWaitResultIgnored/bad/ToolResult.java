// axis: local process
package TimedWaitResultIgnored.bad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Reads what a tool has written. */
public final class ToolResult {
  private ToolResult() {}

  public static String run(ProcessBuilder tool, Path output)
      throws IOException, InterruptedException {
    Process process = tool.start();
    process.waitFor(20, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
    return Files.readString(output);
  }
}
