// trap: T12 a helper is passed the scheduler that its class makes and shuts down
package PeriodicTaskNeverCancelled.good;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs what it is given, over and over. */
public class HelperOfMaker implements AutoCloseable {
  private final List<Runnable> tasks;
  private ScheduledExecutorService timer;

  public HelperOfMaker(List<Runnable> tasks) {
    this.tasks = List.copyOf(tasks);
  }

  public synchronized void start() {
    if (timer == null) {
      ScheduledExecutorService made = create();
      register(made);
      timer = made;
    }
  }

  protected ScheduledExecutorService create() {
    return Executors.newSingleThreadScheduledExecutor();
  }

  protected void register(ScheduledExecutorService scheduler) {
    for (Runnable task : tasks) {
      scheduler.scheduleAtFixedRate(new Counted(task), 1, 1, TimeUnit.SECONDS);
    }
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.shutdownNow(); // defence
    }
  }

  private static final class Counted implements Runnable {
    private final Runnable task;
    private int runs;

    Counted(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      runs++;
      task.run();
      System.out.println("run " + runs);
    }
  }
}
