// trap: a timed join and the thread is asked
package TimedWaitResultIgnored.good;

/** Ends threads. */
public final class AsksThread {
  private AsksThread() {}

  public static boolean end(Thread thread) throws InterruptedException {
    thread.interrupt();
    thread.join(1000);
    return !thread.isAlive(); // defence
  }
}
