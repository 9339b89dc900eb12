// axis: local, a watch service
// shape: a settings file that is watched for changes by a service nobody closes
package ServerNeverStopped.bad;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Says whether a folder was changed since it was looked at. */
public final class ConfigWatcher {
  public boolean changes(Path folder) throws IOException {
    WatchService watcher = folder.getFileSystem().newWatchService(); // expect: ServerNeverStopped
    folder.register(watcher, StandardWatchEventKinds.ENTRY_MODIFY);
    WatchKey key = watcher.poll();
    return key != null && !key.pollEvents().isEmpty();
  }
}
