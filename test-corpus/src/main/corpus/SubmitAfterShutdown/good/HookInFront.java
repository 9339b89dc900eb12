// trap: T3 only registered: the shutdown comes at the end of the process
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The pool of a command line tool. */
public final class HookInFront {
  private HookInFront() {}

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
    Runtime.getRuntime().addShutdownHook(new Thread(pool::shutdown)); // defence
    for (String each : args) {
      pool.execute(() -> System.out.println(each));
    }
  }
}
