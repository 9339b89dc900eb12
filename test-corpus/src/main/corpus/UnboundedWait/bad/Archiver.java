// axis: helper in the class, a process
// shape: a tool that is run and waited for while nobody reads what it prints
package UnboundedWait.bad;

import java.io.IOException;
import java.nio.file.Path;

/** Packs folders with an external tool. */
public final class Archiver {
  public int pack(Path folder) throws IOException, InterruptedException {
    return run(new ProcessBuilder("tar", "cf", folder + ".tar", folder.toString()));
  }

  private static int run(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.start();
    return process.waitFor(); // expect: MissingDeadline // expect strict: UnboundedWait
  }
}
