// axis: task class that is passed the phaser
// shape: a worker that signs itself on and off
package PhaserRegisteredInTask.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Starts workers that count themselves. */
public final class WorkerClass {
  private WorkerClass() {}

  private static final class Worker implements Runnable {
    private final Phaser done;
    private final Runnable work;

    Worker(Phaser done, Runnable work) {
      this.done = done;
      this.work = work;
    }

    @Override
    public void run() {
      done.register(); // expect: PhaserRegisteredInTask
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
