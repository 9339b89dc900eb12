// axis: subclass of Thread
package ShutdownHookPerCall.bad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Locks by files that must not stay behind. */
public final class LockFiles {
  public void lock(Path file) throws IOException {
    Files.createFile(file);
    Runtime.getRuntime().addShutdownHook(new Remover(file)); // expect: ShutdownHookPerCall
  }

  public void unlock(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  private static final class Remover extends Thread {
    private final Path file;

    Remover(Path file) {
      this.file = file;
    }

    @Override
    public void run() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
  }
}
