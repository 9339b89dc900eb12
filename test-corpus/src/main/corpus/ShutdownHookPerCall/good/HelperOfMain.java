// trap: T13 private methods that only main calls
package ShutdownHookPerCall.good;

import java.io.File;
import java.io.IOException;

/** A tool that works in one temporary folder. */
public final class HelperOfMain {
  private HelperOfMain() {}

  public static void main(String[] args) throws IOException {
    File work = workFile(args[0]); // defence
    System.out.println(work);
  }

  private static File workFile(String name) throws IOException {
    File file = File.createTempFile(name, ".work");
    file.deleteOnExit();
    return file;
  }
}
