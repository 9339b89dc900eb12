// trap: T7 a folder made on first use, kept in a field
package ShutdownHookPerCall.good;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** The folder for this process's temporary files. */
public final class LazyFolder {
  private static File folder;

  private LazyFolder() {}

  public static synchronized File get() throws IOException {
    if (folder == null) { // defence
      File made = Files.createTempDirectory("service").toFile();
      made.deleteOnExit();
      folder = made;
    }
    return folder;
  }
}
