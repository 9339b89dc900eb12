// trap: T4 the thread is a daemon
package NonDaemonBackgroundThread.good;

/** Looks after a lock file. */
public final class DaemonThread {
  private final Thread watch;
  private volatile boolean halted;

  public DaemonThread(Runnable touch) {
    watch =
        new Thread(
            () -> {
              try {
                while (!halted) {
                  touch.run();
                  Thread.sleep(1_000);
                }
              } catch (InterruptedException e) {
                halted = true;
              }
            });
    watch.setDaemon(true); // defence
    watch.start();
  }

  public void release() {
    halted = true;
    watch.interrupt();
  }
}
