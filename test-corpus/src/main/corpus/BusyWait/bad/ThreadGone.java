// axis: nested class, a thread that is asked whether it lives
package BusyWait.bad;

/** Runs a task beside. */
public final class ThreadGone {
  private final Beside beside = new Beside();

  public void run(Runnable task) {
    beside.start(task);
    beside.await();
  }

  private static final class Beside {
    private Thread thread;

    void start(Runnable task) {
      thread = new Thread(task);
      thread.start();
    }

    void await() {
      while (thread.isAlive()) {} // expect: BusyWait
    }
  }
}
