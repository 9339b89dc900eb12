// trap: a timed poll in the loop
package BusyWait.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Runs jobs until it is told to stop. */
public final class TimedPoll implements Runnable {
  private final BlockingQueue<Runnable> jobs;
  private volatile boolean running = true;

  public TimedPoll(BlockingQueue<Runnable> jobs) {
    this.jobs = jobs;
  }

  public void stop() {
    running = false;
  }

  @Override
  public void run() {
    try {
      while (running) {
        Runnable job = jobs.poll(100, TimeUnit.MILLISECONDS); // defence
        if (job != null) {
          job.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
