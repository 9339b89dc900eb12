// trap: T3 a shutdown hook made of a method reference
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The pool of a command line tool. */
public final class HookStopsIt {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(POOL::shutdown)); // defence
  }

  private HookStopsIt() {}

  public static void run(Runnable task) {
    POOL.execute(task);
  }
}
