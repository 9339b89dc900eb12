// axis: class that is a task, exception path
package ThreadLocalNotRemoved.bad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a file, for whoever asks which one. */
public final class ImportTask implements Callable<Integer> {
  private static final ThreadLocal<Path> SOURCE = new ThreadLocal<>();
  private final Path file;

  ImportTask(Path file) {
    this.file = file;
  }

  @Override
  public Integer call() throws Exception {
    SOURCE.set(file); // expect: ThreadLocalNotRemoved
    List<String> lines = Files.readAllLines(file);
    SOURCE.remove();
    return lines.size();
  }

  static Path source() {
    return SOURCE.get();
  }
}

final class Importer implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue

  Future<Integer> start(Path file) {
    return pool.submit(new ImportTask(file));
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
