// axis: loop
package ShutdownHookPerCall.bad;

import java.io.File;
import java.util.List;

/** Segments of a journal that need not outlive the process. */
public final class JournalSegments {
  private JournalSegments() {}

  public static void prepare(File folder, List<String> names) {
    for (String name : names) {
      new File(folder, name + ".seg").deleteOnExit(); // expect: ShutdownHookPerCall
    }
  }
}
