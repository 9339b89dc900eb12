// axis: method reference of a parameter
package ShutdownHookPerCall.bad;

import java.io.IOException;

/** Starts processes that must not outlive this one. */
public final class WorkerProcess {
  private final Runtime runtime = Runtime.getRuntime();

  public Process start(ProcessBuilder command) throws IOException {
    Process process = command.start();
    runtime.addShutdownHook(new Thread(process::destroy)); // expect: ShutdownHookPerCall
    return process;
  }
}
