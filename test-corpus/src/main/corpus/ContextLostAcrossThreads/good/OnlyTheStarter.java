// trap: only the code that starts the task reads it
package ContextLostAcrossThreads.good;

import java.util.concurrent.ExecutorService;

/** The task gets a parameter. */
public final class OnlyTheStarter {
  private static final ThreadLocal<StringBuilder> TEXT = ThreadLocal.withInitial(StringBuilder::new);

  private OnlyTheStarter() {}

  static void handle(ExecutorService pool, String line) {
    TEXT.get().append(line);
    String text = TEXT.get().toString(); // defence
    pool.execute(() -> System.out.println(text));
  }
}
