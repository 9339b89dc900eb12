// trap: T4 a daemon, a thread that others have, and one that is over soon anyway
package TimeoutWithoutCancel.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that one need not end here. */
public final class ThreadOfOthers implements AutoCloseable {
  private final List<Thread> all = new ArrayList<>();
  private Thread current;

  public static boolean daemon(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
    thread.setDaemon(true); // defence
    thread.start();
    thread.join(1_000);
    return !thread.isAlive();
  }

  public boolean kept(Runnable work) throws InterruptedException {
    current = new Thread(work); // defence
    current.start();
    current.join(1_000);
    return !current.isAlive();
  }

  public boolean listed(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
    all.add(thread); // defence
    thread.start();
    thread.join(1_000);
    return !thread.isAlive();
  }

  public static boolean given(Thread thread) throws InterruptedException {
    thread.join(1_000);
    return !thread.isAlive();
  }

  public static int soon() throws InterruptedException {
    AtomicInteger sum = new AtomicInteger();
    Thread thread = new Thread(() -> sum.addAndGet(1)); // defence
    thread.start();
    thread.join(1_000);
    return thread.isAlive() ? -1 : sum.get();
  }

  @Override
  public void close() {
    if (current != null) {
      current.interrupt();
    }
    all.forEach(Thread::interrupt);
  }
}
