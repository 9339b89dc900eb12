// axis: array that a lambda sets
package BusyWait.bad;

import java.util.concurrent.Executor;

/** Runs a task elsewhere and waits for it. */
public final class SharedArray {
  private SharedArray() {}

  public static void run(Executor executor, Runnable task) {
    boolean[] done = new boolean[1];
    executor.execute(
        () -> {
          task.run();
          done[0] = true;
        });
    while (!done[0]) { // expect: BusyWait
    }
  }
}
