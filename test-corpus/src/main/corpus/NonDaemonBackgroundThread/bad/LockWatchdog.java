// axis: inheritance, a subclass of Thread with a halt()
package NonDaemonBackgroundThread.bad;

/** Looks after a lock file. */
public final class LockWatchdog {
  private final Watch watch;

  public LockWatchdog(Runnable touch) {
    watch = new Watch(touch);
    watch.start(); // expect: NonDaemonBackgroundThread
  }

  public void release() {
    watch.halt();
  }

  private static final class Watch extends Thread {
    private final Runnable touch;
    private volatile boolean halted;

    Watch(Runnable touch) {
      super("lock-watch");
      this.touch = touch;
    }

    @Override
    public void run() {
      try {
        while (!halted) {
          touch.run();
          sleep(1_000);
        }
      } catch (InterruptedException e) {
        halted = true;
      }
    }

    void halt() {
      halted = true;
      interrupt();
    }
  }
}
