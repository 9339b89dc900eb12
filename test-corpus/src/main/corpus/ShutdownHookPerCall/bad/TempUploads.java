// axis: file of a call
// shape: an upload handler that marks each part's temporary file for deletion at exit
package ShutdownHookPerCall.bad;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Keeps the parts of an upload on disk while it goes on. */
public final class TempUploads {
  private final File folder;

  public TempUploads(File folder) {
    this.folder = folder;
  }

  public File store(InputStream part) throws IOException {
    File file = File.createTempFile("part", ".tmp", folder);
    file.deleteOnExit(); // expect: ShutdownHookPerCall
    Files.copy(part, file.toPath(), StandardCopyOption.REPLACE_EXISTING);
    return file;
  }
}
