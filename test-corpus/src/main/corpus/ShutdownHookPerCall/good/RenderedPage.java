// trap: T2 removed after success and in the catch, or by whom the hook is handed to
package ShutdownHookPerCall.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes pages by way of a draft. */
public final class RenderedPage {
  /** A draft that somebody else finishes. */
  public static final class Draft implements AutoCloseable {
    private final Thread clean;

    Draft(Thread clean) {
      this.clean = clean;
    }

    @Override
    public void close() {
      Runtime.getRuntime().removeShutdownHook(clean);
    }
  }

  public void write(Path page, List<String> text) throws IOException {
    Path draft = page.resolveSibling("draft");
    Thread clean = new Thread(() -> draft.toFile().delete(), "clean");
    Runtime.getRuntime().addShutdownHook(clean);
    try {
      Files.write(draft, text);
      Files.move(draft, page);
      Runtime.getRuntime().removeShutdownHook(clean);
    } catch (IOException e) {
      Runtime.getRuntime().removeShutdownHook(clean); // defence
      throw e;
    }
  }

  public Draft begin(Path page) throws IOException {
    Path draft = Files.createFile(page.resolveSibling("begun"));
    Thread clean = new Thread(() -> draft.toFile().delete(), "clean");
    Runtime.getRuntime().addShutdownHook(clean);
    if (Files.size(page) == 0) {
      Runtime.getRuntime().removeShutdownHook(clean);
      throw new IOException("nothing on " + page);
    }
    return new Draft(clean);
  }
}
