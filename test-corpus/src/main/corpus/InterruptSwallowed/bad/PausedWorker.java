// axis: private helper in the loop of a task
package InterruptSwallowed.bad;

import java.util.concurrent.ExecutorService;

/** Works and pauses in turn. */
public final class PausedWorker implements Runnable {
  private final Runnable work;

  public PausedWorker(Runnable work) {
    this.work = work;
  }

  public static void startOn(ExecutorService pool, Runnable work) {
    pool.execute(new PausedWorker(work));
  }

  @Override
  public void run() {
    while (true) {
      work.run();
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      System.err.println("short pause");
    }
  }
}
