// axis: loop, one task an element
package ContextLostAcrossThreads.bad;

import java.util.List;
import java.util.concurrent.Executor;

/** Starts a task for each line. */
public final class TasksInLoop {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private TasksInLoop() {}

  static void handle(Executor executor, List<String> lines, String user) {
    USER.set(user);
    try {
      for (String line : lines) {
        executor.execute(() -> System.out.println(USER.get() + line)); // expect strict: ContextLostAcrossThreads
      }
    } finally {
      USER.remove();
    }
  }
}
