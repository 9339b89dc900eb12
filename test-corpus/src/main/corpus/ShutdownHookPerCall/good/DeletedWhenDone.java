// trap: T5 the file goes with the work, not with the process
package ShutdownHookPerCall.good;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/** Lends a temporary file for one piece of work. */
public final class DeletedWhenDone {
  public void with(Consumer<File> work) throws IOException {
    File file = File.createTempFile("work", ".tmp");
    try {
      work.accept(file);
    } finally {
      Files.deleteIfExists(file.toPath()); // defence
    }
  }
}
