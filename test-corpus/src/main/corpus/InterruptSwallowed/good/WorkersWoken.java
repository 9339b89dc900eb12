// trap: two ways to stop: a flag, and an interrupt by way of a method reference that wakes up those who wait
package InterruptSwallowed.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A crew that does what is put into its queue. */
public final class WorkersWoken implements AutoCloseable {
  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
  private final List<Thread> crew = new ArrayList<>();
  private volatile boolean home;

  public WorkersWoken(int size) {
    for (int i = 0; i < size; i++) {
      Thread member = new Thread(this::work, "crew-" + i);
      crew.add(member);
      member.start();
    }
  }

  public void add(Runnable job) {
    jobs.add(job);
  }

  private void work() {
    while (!home) {
      try {
        Runnable job = jobs.poll(1, TimeUnit.MINUTES);
        if (job != null) {
          job.run();
        }
      } catch (InterruptedException e) {
        System.out.println("is it time to go home?");
      }
    }
  }

  @Override
  public void close() {
    home = true;
    crew.forEach(Thread::interrupt); // defence
  }
}
