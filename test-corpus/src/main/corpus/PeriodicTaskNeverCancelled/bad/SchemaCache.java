// axis: a static scheduler that all objects share
package PeriodicTaskNeverCancelled.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the schemas of one database for a while. */
public final class SchemaCache {
  private final Map<String, String> schemas = new ConcurrentHashMap<>();

  public SchemaCache() {
    Shared.scheduler().scheduleWithFixedDelay(schemas::clear, 10, 10, TimeUnit.MINUTES); // expect: PeriodicTaskNeverCancelled
  }

  public void put(String table, String schema) {
    schemas.put(table, schema);
  }

  private static final class Shared {
    private static final ScheduledExecutorService SCHEDULER =
        Executors.newSingleThreadScheduledExecutor(Shared::daemon);

    private Shared() {}

    static ScheduledExecutorService scheduler() {
      return SCHEDULER;
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "schema-cache");
      thread.setDaemon(true);
      return thread;
    }
  }
}
