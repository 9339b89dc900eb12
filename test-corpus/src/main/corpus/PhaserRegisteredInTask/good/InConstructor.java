// trap: the task registers when it is made, on the thread that starts it
package PhaserRegisteredInTask.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Starts workers that are counted when they are made. */
public final class InConstructor {
  private InConstructor() {}

  private static final class Worker implements Runnable {
    private final Phaser done;
    private final Runnable work;

    Worker(Phaser done, Runnable work) {
      this.done = done;
      this.work = work;
      done.register(); // defence
    }

    @Override
    public void run() {
      try {
        work.run();
      } finally {
        done.arriveAndDeregister();
      }
    }
  }

  public static void run(Executor executor, Runnable work, int workers) {
    Phaser done = new Phaser(1);
    for (int i = 0; i < workers; i++) {
      executor.execute(new Worker(done, work));
    }
    done.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
