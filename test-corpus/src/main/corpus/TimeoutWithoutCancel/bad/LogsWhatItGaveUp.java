// axis: thread, what it works on is only named in the log
package TimeoutWithoutCancel.bad;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Counts the bytes of files that are not zero. */
public final class LogsWhatItGaveUp {
  private static final Logger LOG = Logger.getLogger("count");

  public long count(Path file) throws InterruptedException {
    AtomicLong counted = new AtomicLong(-1);
    Thread counter = new Thread(() -> counted.set(read(file)), "counter");
    counter.start();
    counter.join(15_000); // expect: TimeoutWithoutCancel
    if (counter.isAlive()) {
      LOG.log(Level.WARNING, "{0} took longer than {1} ms", new Object[] {file, 15_000});
    }
    return counted.get();
  }

  private static long read(Path file) {
    long found = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        found += next == 0 ? 0 : 1;
      }
    } catch (IOException e) {
      return -1;
    }
    return found;
  }
}
