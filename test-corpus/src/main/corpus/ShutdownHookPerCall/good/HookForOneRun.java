// trap: T2 removed in finally
package ShutdownHookPerCall.good;

import java.io.IOException;

/** Runs a program, and takes it down with this process. */
public final class HookForOneRun {
  public int run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    Thread hook = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return process.waitFor(); // expect strict: UnboundedWait
    } finally {
      Runtime.getRuntime().removeShutdownHook(hook); // defence
    }
  }
}
