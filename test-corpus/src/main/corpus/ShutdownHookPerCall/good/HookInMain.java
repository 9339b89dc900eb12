// trap: T3 once per process, in main
package ShutdownHookPerCall.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A tool with one pool. */
public final class HookInMain {
  private HookInMain() {}

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(args.length); // expect strict: UnboundedTaskQueue
    Runtime.getRuntime().addShutdownHook(new Thread(pool::shutdownNow)); // defence
    for (String each : args) {
      pool.execute(() -> System.out.println(each));
    }
  }
}
