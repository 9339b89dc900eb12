// axis: method others may call, statement after work
// shape: a service that empties its cache and then asks for a collection
package DiagnosticsLeftOn.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps rendered pages. */
public final class CacheReset {
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

  byte[] page(String name) {
    return pages.computeIfAbsent(name, key -> new byte[4096]);
  }

  void reset() {
    pages.clear();
    System.gc(); // expect: DiagnosticsLeftOn
  }
}
