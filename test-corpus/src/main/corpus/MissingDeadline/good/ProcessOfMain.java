// trap: T13 the last thing main does
package MissingDeadline.good;

import java.io.IOException;

/** Starts the real program. */
public final class ProcessOfMain {
  private ProcessOfMain() {}

  public static void main(String[] args) throws IOException, InterruptedException { // defence
    Process process = new ProcessBuilder(args).inheritIO().start();
    process.waitFor();
  }
}
