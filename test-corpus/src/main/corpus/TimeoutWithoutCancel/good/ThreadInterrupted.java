// trap: T9 a thread that is interrupted when its time is up, before the join, or by a helper
package TimeoutWithoutCancel.good;

import java.util.concurrent.TimeoutException;

/** Runs work on a thread of its own, for a second at most. */
public final class ThreadInterrupted {
  private ThreadInterrupted() {}

  public static void run(Runnable work) throws InterruptedException, TimeoutException {
    Thread thread = new Thread(work, "work");
    thread.start();
    thread.join(1_000);
    if (thread.isAlive()) {
      thread.interrupt(); // defence
      throw new TimeoutException("after a second");
    }
  }

  public static boolean runAndStop(Runnable work, Runnable meanwhile) throws InterruptedException {
    Thread thread = new Thread(work);
    thread.start();
    meanwhile.run();
    thread.interrupt(); // defence
    thread.join(1_000);
    return !thread.isAlive();
  }

  public static boolean runOrEnd(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join(1_000);
      return !thread.isAlive();
    } finally {
      end(thread); // defence
    }
  }

  public static void runToTheEnd(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
    thread.start();
    thread.join(1_000);
    if (thread.isAlive()) {
      System.out.println("still at work");
      thread.join(); // defence // expect strict: UnboundedWait
    }
  }

  private static void end(Thread thread) {
    thread.interrupt();
  }
}
