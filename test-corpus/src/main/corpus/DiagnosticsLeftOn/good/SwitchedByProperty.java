// trap: behind a flag read from a system property
package DiagnosticsLeftOn.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps rendered pages. */
public final class SwitchedByProperty {
  private static final boolean COLLECT = Boolean.getBoolean("pages.collect");
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

  byte[] page(String name) {
    return pages.computeIfAbsent(name, key -> new byte[4096]);
  }

  void reset() {
    pages.clear();
    if (COLLECT) { // defence
      System.gc();
    }
  }
}
