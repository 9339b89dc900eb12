// trap: T13 a thread's join waits on the thread's own monitor, and gives it up meanwhile
package BlockingWhileLocked.good;

/** Opens a file anew whenever somebody asks for it. */
public final class JoinsItself extends Thread {
  private boolean finished;
  private int generation;

  @Override
  public void run() {
    while (next()) {
      Thread.yield();
    }
  }

  private synchronized boolean next() {
    generation++;
    return !finished;
  }

  public synchronized int generation() {
    return generation;
  }

  /** Ends it. */
  public synchronized void finish() throws InterruptedException {
    finished = true;
    join(); // expect strict: UnboundedWait // defence
  }
}
