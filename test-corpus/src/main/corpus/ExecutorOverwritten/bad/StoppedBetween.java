// axis: a third method, which users may call between, stops it: only possible
package ExecutorOverwritten.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches a folder, with pauses. */
public final class StoppedBetween implements AutoCloseable {
  private ScheduledExecutorService looks;
  private String folder;

  public synchronized void start(String folder) {
    this.folder = folder;
    looks = Executors.newSingleThreadScheduledExecutor();
    looks.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
  }

  public synchronized void pause() {
    looks.shutdownNow();
  }

  public synchronized void resume() {
    System.out.println("looking again at " + folder);
    looks = Executors.newSingleThreadScheduledExecutor(); // expect strict: ExecutorOverwritten
    looks.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private synchronized void look() {
    System.out.println(folder);
  }

  @Override
  public void close() {
    pause();
  }
}
