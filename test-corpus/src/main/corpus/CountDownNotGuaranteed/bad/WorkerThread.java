// axis: inheritance, a subclass of Thread
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;

/** Two threads that run a task. */
public final class WorkerThread {
  public void runTwice(Runnable task) throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(2);
    new Worker(task, finished).start();
    new Worker(task, finished).start();
    finished.await(); // expect strict: UnboundedWait
  }

  private static final class Worker extends Thread {
    private final Runnable task;
    private final CountDownLatch finished;

    Worker(Runnable task, CountDownLatch finished) {
      this.task = task;
      this.finished = finished;
    }

    @Override
    public void run() {
      task.run();
      finished.countDown(); // expect: CountDownNotGuaranteed
    }
  }
}
