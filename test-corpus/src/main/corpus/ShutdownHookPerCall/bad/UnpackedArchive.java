// axis: removed again at the end of the method, which a failure does not come to
package ShutdownHookPerCall.bad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Counts the lines of a packed file, by way of a plain one. */
public final class UnpackedArchive {
  private final Path folder;

  public UnpackedArchive(Path folder) {
    this.folder = folder;
  }

  public long lines(Path archive) throws IOException {
    Path plain = Files.createTempFile(folder, "plain", ".txt");
    Thread clean = new Thread(() -> plain.toFile().delete(), "clean");
    Runtime.getRuntime().addShutdownHook(clean); // expect: ShutdownHookPerCall
    List<String> unpacked = unpack(archive);
    Files.write(plain, unpacked);
    Files.delete(plain);
    Runtime.getRuntime().removeShutdownHook(clean);
    return unpacked.size();
  }

  private static List<String> unpack(Path archive) throws IOException {
    List<String> all = Files.readAllLines(archive);
    if (all.isEmpty()) {
      throw new IOException("nothing in " + archive);
    }
    return all;
  }
}
