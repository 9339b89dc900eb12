// trap: T4 once per process, in a static initialiser
package ShutdownHookPerCall.good;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Closes what is still open when the process ends. */
public final class HookInStaticInitialiser {
  private static final Set<AutoCloseable> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(HookInStaticInitialiser::closeAll)); // defence
  }

  private HookInStaticInitialiser() {}

  public static void opened(AutoCloseable resource) {
    OPEN.add(resource);
  }

  public static void closed(AutoCloseable resource) {
    OPEN.remove(resource);
  }

  private static void closeAll() {
    for (AutoCloseable each : OPEN) {
      try {
        each.close();
      } catch (Exception e) {
        System.err.println(e.getMessage());
      }
    }
  }
}
