// trap: T8 told right before the thread ends
package InterruptStatusDropped.good;

/** A thread that tells how it ended. */
public final class LastWords extends Thread {
  private final Runnable work;

  public LastWords(Runnable work) {
    this.work = work;
    setDaemon(true);
  }

  @Override
  public void run() {
    work.run();
    System.out.println("ended, interrupted: " + Thread.interrupted()); // defence
  }
}
