// axis: logging context, an entry read by its name; callable class
package ContextLostAcrossThreads.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.MDC;

/** Reads the id by name. */
public final class NamedEntry {
  private static final String ID = "id";

  private NamedEntry() {}

  static Future<String> handle(ExecutorService pool, String id) {
    MDC.put(ID, id);
    try {
      return pool.submit(new Named("request")); // expect strict: ContextLostAcrossThreads
    } finally {
      MDC.remove(ID);
    }
  }

  /** Gives a name with the id. */
  private static final class Named implements Callable<String> {
    private final String prefix;

    Named(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String call() {
      return prefix + MDC.get(ID);
    }
  }
}
