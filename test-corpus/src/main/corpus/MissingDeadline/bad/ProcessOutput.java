// axis: process, nothing stops it
// shape: a build tool that runs a program over the files it is given
package MissingDeadline.bad;

import java.io.IOException;
import java.util.List;

/** Runs a formatter. */
public final class ProcessOutput {
  private ProcessOutput() {}

  public static boolean format(List<String> files) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("format");
    builder.command().addAll(files);
    Process process = builder.inheritIO().start();
    return process.waitFor() == 0; // expect: MissingDeadline // expect strict: UnboundedWait
  }
}
