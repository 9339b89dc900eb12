// trap: a finished copy is published in a volatile field
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;

/** Reads settings again and again. */
public final class PublishedCopy {
  private volatile Map<String, String> settings = new HashMap<>();

  void reload(String[] lines) {
    Thread reader =
        new Thread(
            () -> {
              Map<String, String> fresh = new HashMap<>();
              for (String line : lines) {
                fresh.put(line, line);
              }
              settings = fresh; // defence
            });
    reader.start();
  }

  String get(String key) {
    return settings.get(key);
  }
}
