// trap: T3 a hook is registered before anything can fail
package ExecutorLeakedOnException.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A tool that indexes a folder, and stops when the process is asked to. */
public final class HookFirst {
  private HookFirst() {}

  public static void main(String[] args) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
    Runtime.getRuntime().addShutdownHook(new Thread(pool::shutdownNow)); // defence
    try (var files = Files.list(Path.of(args[0]))) {
      files.forEach(file -> pool.execute(() -> index(file)));
    }
    pool.shutdown();
  }

  private static void index(Path file) {
    System.out.println(file.toAbsolutePath());
  }
}
