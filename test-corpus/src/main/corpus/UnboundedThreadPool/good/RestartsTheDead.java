// trap: T4 as many threads as there are places: only those that have died are started again
package UnboundedThreadPool.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps some workers running. */
public final class RestartsTheDead implements Runnable {
  private final BlockingQueue<String> deaths = new LinkedBlockingQueue<>();
  private final Runnable[] jobs;
  private final Thread[] threads;

  public RestartsTheDead(Runnable... jobs) {
    this.jobs = jobs.clone();
    this.threads = new Thread[jobs.length];
  }

  @Override
  public void run() {
    try {
      while (true) {
        System.out.println(deaths.take() + " has died");
        for (int i = 0; i < jobs.length; i++) {
          if (threads[i] == null || !threads[i].isAlive()) { // defence
            Runnable job = jobs[i];
            threads[i] = new Thread(() -> runAndTell(job));
            threads[i].setDaemon(true);
            threads[i].start();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runAndTell(Runnable job) {
    try {
      job.run();
    } finally {
      deaths.offer(Thread.currentThread().getName());
    }
  }
}
