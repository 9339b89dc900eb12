// axis: lambda, the tasks are handed in by a function that a stream runs
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs pictures into an archive. */
public final class TaskInForEach {
  private TaskInForEach() {}

  public static void pack(List<Path> pictures, Path archive) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
    ExecutorService packers =
        new ThreadPoolExecutor(2, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(1000));
    pictures.stream()
        .filter(Files::isReadable)
        .forEach(picture -> packers.submit(() -> add(picture, zip)));
    packers.shutdown(); // expect strict: ShutdownWithoutAwait
    zip.close();
  }

  private static void add(Path picture, ZipOutputStream zip) {
    try {
      byte[] content = Files.readAllBytes(picture);
      synchronized (zip) {
        zip.putNextEntry(new ZipEntry(picture.toString()));
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
