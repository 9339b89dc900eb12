// trap: how much memory may be used is a setting, and so is how much is logged
package DiagnosticsLeftOn.good;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps pages that were read; for processes with another collector one can have it trimmed. */
public final class LimitOfSetting {
  /** What an operator says. */
  public interface Settings {
    int level();
  }

  private final Deque<byte[]> pages = new ArrayDeque<>();
  private final long mostUsed;
  private final Settings settings;

  public LimitOfSetting(long mostUsed, Settings settings) {
    this.mostUsed = mostUsed;
    this.settings = settings;
  }

  public synchronized void keep(byte[] page) {
    pages.add(page);
    Runtime runtime = Runtime.getRuntime();
    if (runtime.totalMemory() - runtime.freeMemory() > mostUsed) { // defence
      pages.clear();
      runtime.gc();
    }
  }

  public synchronized byte[] next() {
    if (settings.level() >= 2) {
      System.gc();
    }
    return pages.poll();
  }
}
