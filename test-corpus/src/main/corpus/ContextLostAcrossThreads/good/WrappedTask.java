// trap: a wrapper in view carries it over
package ContextLostAcrossThreads.good;

import java.util.concurrent.ExecutorService;

/** Wraps what it hands over. */
public final class WrappedTask {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private WrappedTask() {}

  static void handle(ExecutorService pool, String user) {
    USER.set(user);
    try {
      pool.execute(new Carrying(() -> System.out.println(USER.get()))); // defence
    } finally {
      USER.remove();
    }
  }

  /** Runs a task with the user of the thread that made it. */
  private static final class Carrying implements Runnable {
    private final Runnable task;
    private final String user = USER.get();

    Carrying(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      USER.set(user);
      try {
        task.run();
      } finally {
        USER.remove();
      }
    }
  }
}
