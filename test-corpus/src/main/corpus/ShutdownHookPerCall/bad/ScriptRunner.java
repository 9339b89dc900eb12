// axis: helper registers it
package ShutdownHookPerCall.bad;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** Runs scripts from files. */
public final class ScriptRunner {
  public int run(String script) throws IOException, InterruptedException {
    File file = transientFile(script);
    Process process = new ProcessBuilder("sh", file.getPath()).inheritIO().start();
    return process.waitFor(); // expect: MissingDeadline // expect strict: UnboundedWait
  }

  private static File transientFile(String text) throws IOException {
    File file = File.createTempFile("script", ".sh");
    Files.writeString(file.toPath(), text);
    file.deleteOnExit(); // expect: ShutdownHookPerCall
    return file;
  }
}
