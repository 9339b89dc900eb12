// axis: lambda, a poll in a loop that does other work too
// shape: a worker whose loop polls its queue without a time and goes round when it is empty
package BusyWait.bad;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs jobs one after the other. */
public final class HotWorker implements AutoCloseable {
  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean running = true;

  public HotWorker() {
    thread =
        new Thread(
            () -> {
              while (running) { // expect: BusyWait
                Runnable job = jobs.poll();
                if (job != null) {
                  job.run();
                }
              }
            });
    thread.start();
  }

  public void add(Runnable job) {
    jobs.add(job);
  }

  @Override
  public void close() {
    running = false;
  }
}
