// trap: a put that is no queue's
package BlockingPutWithoutTimeout.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Settings by name. */
public final class SettingsMap {
  private final Map<String, String> settings = new ConcurrentHashMap<>(16); // defence

  public void set(String name, String value) {
    settings.put(name, value);
  }

  public String get(String name) {
    return settings.get(name);
  }
}
