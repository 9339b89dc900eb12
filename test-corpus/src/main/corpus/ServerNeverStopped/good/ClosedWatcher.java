// trap: T6 try-with-resources
package ServerNeverStopped.good;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/** Waits a while for a file to appear. */
public final class ClosedWatcher {
  public boolean appears(Path folder, long millis) throws IOException, InterruptedException {
    try (WatchService watcher = folder.getFileSystem().newWatchService()) { // defence
      folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
      WatchKey key = watcher.poll(millis, TimeUnit.MILLISECONDS);
      return key != null;
    }
  }
}
