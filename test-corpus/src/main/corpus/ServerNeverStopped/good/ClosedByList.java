// trap: T2 closed with others, as elements of a list of a supertype
package ServerNeverStopped.good;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;

/** Watches folders. */
public final class ClosedByList implements Closeable {
  private final List<Closeable> parts = new ArrayList<>();
  private final WatchService watch;

  public ClosedByList() throws IOException {
    watch = FileSystems.getDefault().newWatchService();
    parts.add(watch);
  }

  public boolean changed() {
    return watch.poll() != null;
  }

  @Override
  public void close() throws IOException {
    for (Closeable part : parts) {
      part.close(); // defence
    }
  }
}
